import { ApiError } from '../ApiError.js'
import type { Job } from './Job.js'

const DEFAULT_LIMIT = 20
const LARGEST_LIMIT = 100

interface Page {
  data: Job[]
  has_more: boolean
  /** Give it back as `cursor` to read on; `null` on the last page. */
  next_cursor: string | null
  total: number
}

/** A page of a list; the cursor is the id of the last job on the page before. */
export function pageOfJobs(jobs: Job[], query: { limit?: string; cursor?: string }): Page {
  const limit = Number(query.limit ?? DEFAULT_LIMIT)
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) {
    throw invalid('limit', `The 'limit' must be a whole number from 1 to ${LARGEST_LIMIT}.`)
  }
  const before = query.cursor ? jobs.findIndex(({ id }) => id === query.cursor) : -1
  if (query.cursor && before < 0) throw invalid('cursor', "The 'cursor' is not known.")

  const data = jobs.slice(before + 1, before + 1 + limit)
  const has_more = before + 1 + limit < jobs.length
  return { data, has_more, next_cursor: has_more ? (data.at(-1)?.id ?? null) : null, total: jobs.length }
}

const invalid = (param: string, message: string) => new ApiError('invalid_field_value', message, { param })
