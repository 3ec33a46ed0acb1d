import * as z from 'zod/mini'
import { parseJson } from '../errors/parseJson.js'
import { isJobId } from '../transcript/Transcript.js'

/** A job that has not ended, or that a queue still lists. */
export interface OpenJob {
  /** Its id at the API. */
  id: string
  /** What its queue knows it by, from before it was a job. */
  key?: string | undefined
  /** The file's name; absent for a recording without one, where names are not kept, and for what an older version kept. */
  name?: string | undefined
  /** When it was added, epoch milliseconds. */
  addedAt?: number | undefined
  /** What the app keeps with it (`add(files, { data })`), as far as it is JSON. Any script of the origin could have written it. */
  data?: unknown
  /** It is over; a queue lists it until it is removed. */
  hasEnded?: boolean | undefined
}

/** A file of a queue that is no job yet. It is lost with its page, so that all that can be done is to name it. */
export interface KeptFile extends Pick<OpenJob, 'name' | 'addedAt' | 'data'> {
  id?: undefined
  key: string
  /** The page that has it. */
  page: string
  /** It was on its way: what became of it nobody knows. */
  wasSent?: boolean | undefined
}

const text = z.optional(z.catch(z.optional(z.string().check(z.maxLength(1_000))), undefined))
const item = {
  name: text,
  addedAt: z.optional(z.catch(z.optional(z.number()), undefined)),
  data: z.optional(z.unknown()),
}
const flag = z.optional(z.catch(z.optional(z.boolean()), undefined))
const kept = z.union([
  z.object({ ...item, id: z.string().check(z.refine(isJobId)), key: text, hasEnded: flag }),
  z.object({ ...item, id: z.optional(z.undefined()), key: z.string(), page: z.string(), wasSent: flag }),
])

/** What is kept, whatever any script of the origin made of it. Older versions kept ids alone. */
export function readKept(stored: string | null): readonly (OpenJob | KeptFile)[] {
  const { data = [] } = z.array(z.unknown()).safeParse(parseJson(stored ?? ''))
  return data.flatMap((one) => {
    const { data: read } = kept.safeParse(typeof one === 'string' ? { id: one } : one)
    return read ? [read] : []
  })
}
