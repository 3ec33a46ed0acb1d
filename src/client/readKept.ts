import * as z from 'zod/mini'
import { parseJson } from '../errors/parseJson.js'
import { readFields } from '../transcript/readFields.js'
import { isJobId } from '../transcript/Transcript.js'

const list = z.array(z.unknown())

/** A job that has not ended, or that a queue still lists. */
export interface OpenJob {
  /** Its id at the API. */
  id: string
  /** What its queue knows it by, from before it was a job; absent for a job of no queue. */
  key?: string | undefined
  /** The file's name; absent for a recording without one, where names are not kept, and for what an older version kept. */
  name?: string | undefined
  /** When it was added, epoch milliseconds; absent for what an older version kept. */
  addedAt?: number | undefined
  /** What the app keeps with it (`add(files, { data })`), as far as it is JSON; absent without. Any script of the origin could have written it. */
  data?: unknown
  /** It is over; a queue lists it until it is removed. Absent while it is open. */
  hasEnded?: boolean | undefined
}

/** A file of a queue that is no job yet. It is lost with its page, so that all that can be done is to name it. */
export interface KeptFile extends Pick<OpenJob, 'name' | 'addedAt' | 'data'> {
  id?: undefined
  key: string
  /** The page that has it. */
  page: string
  /** It was on its way: what became of it nobody knows. Absent before. */
  wasSent?: boolean | undefined
}

/** A name longer than this is no name. */
const LONGEST = 1_000

/** What is kept, whatever any script of the origin made of it. Older versions kept ids alone. */
export function readKept(stored: string | null): readonly (OpenJob | KeptFile)[] {
  const { data = [] } = list.safeParse(parseJson(stored ?? ''))
  return data.flatMap((one) => readOne(typeof one === 'string' ? { id: one } : one) ?? [])
}

function readOne(raw: unknown): OpenJob | KeptFile | undefined {
  const fields = readFields(raw)
  if (!fields) return undefined
  const textOf = (field: string) => {
    const text = fields.textOf(field)
    return text !== undefined && text.length <= LONGEST ? text : undefined
  }
  const [id, key, name, page] = ['id', 'key', 'name', 'page'].map(textOf)
  const addedAt = fields.numberOf('addedAt')
  const data = fields.valueOf('data')
  const item = {
    ...(name !== undefined && { name }),
    ...(addedAt !== undefined && { addedAt }),
    ...(data !== undefined && { data }),
  }
  if (id !== undefined) {
    const hasEnded = fields.valueOf('hasEnded') === true
    return isJobId(id)
      ? { ...item, id, ...(key !== undefined && { key }), ...(hasEnded && { hasEnded }) }
      : undefined
  }
  if (key === undefined || page === undefined) return undefined
  const wasSent = fields.valueOf('wasSent') === true
  return { ...item, key, page, ...(wasSent && { wasSent }) }
}
