import type { CreatedJob } from './LesanProxyOptions.js'

/** What the proxy forwards as an id; see `findCall`. */
const ID = /^[\w-]{1,128}$/

/**
 * Tells the app which job a create has made. The browser gets the answer after that: the app must know the job when it
 * is first asked for. What `onCreated` throws changes nothing: the job runs and is paid for, so its answer must arrive.
 */
export async function noteCreated(
  answer: Response,
  onCreated: (job: CreatedJob) => void | Promise<void>,
): Promise<void> {
  // 408: the API waits no longer, and the job goes on.
  if (!answer.ok && answer.status !== 408) return
  // An answer that breaks off has no id; the browser gets it as broken as it came.
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined)
  const id = answer.ok ? field(body, 'id') : idInTimeout(body)
  if (id === undefined) return
  await Promise.resolve({ id })
    .then(onCreated)
    .catch(() => undefined)
}

/** The body of a 408 is not documented: the id may stand in the job, in the error or beside them. */
function idInTimeout(body: unknown): string | undefined {
  const places = [body, own(body, 'job'), own(body, 'error')]
  const ids = ['job_id', 'id'].flatMap((name) => places.map((place) => field(place, name)))
  return ids.find((id) => id !== undefined)
}

function field(value: unknown, name: string): string | undefined {
  const id = own(value, name)
  return typeof id === 'string' && ID.test(id) ? id : undefined
}

function own(value: unknown, name: string): unknown {
  const fields = Object(value) as Record<string, unknown>
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
