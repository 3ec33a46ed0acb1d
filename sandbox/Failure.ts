import * as z from 'zod'
import { type ApiErrorCode, apiErrors } from './apiErrors.js'

const when = {
  /** Which requests it is for. */
  on: z.enum(['create', 'read', 'upload', 'any']).default('create'),
  /** How many of them it hits. */
  times: z.int().positive().default(1),
}

const status = z.int().min(200).max(599)
/** The others can have no body. */
const statusWithBody = status.refine(
  (value) => ![204, 205, 304].includes(value),
  'An answer with this status can have no body',
)
const headers = z
  .record(z.string(), z.string())
  .refine((value) => canBeSent(value), 'Not names and values of headers')
const code = z.custom<ApiErrorCode>(
  (value) => typeof value === 'string' && Object.hasOwn(apiErrors, value),
  'Not a code of the API',
)

/** A failure to stage, as the body of `POST /sandbox/failures` lists it. */
export const failureSchema = z.discriminatedUnion('kind', [
  /** A documented error; `retry_after` in seconds also becomes the Retry-After header. */
  z.strictObject({
    ...when,
    kind: z.literal('error'),
    code,
    retry_after: z.number().nonnegative().optional(),
    status: statusWithBody.optional(),
    message: z.string().optional(),
    param: z.string().optional(),
  }),
  /** A gateway's own page instead of an answer of the API. */
  z.strictObject({ ...when, kind: z.literal('html'), status: statusWithBody.default(502) }),
  /** A status and nothing else. */
  z.strictObject({ ...when, kind: z.literal('empty'), status: status.default(500) }),
  /** The connection breaks: when the upload begins, before the answer, after its headers, or half-way through its body. */
  z.strictObject({
    ...when,
    kind: z.literal('cut'),
    after: z.enum(['upload-start', 'none', 'headers', 'body']).default('none'),
  }),
  /** A slow answer; otherwise all is as usual. */
  z.strictObject({ ...when, kind: z.literal('delay'), ms: z.number().min(0).max(600_000) }),
  /** No answer ever. */
  z.strictObject({ ...when, kind: z.literal('hang') }),
  /** 408 while the real job goes on, with or without its id in the body. */
  z.strictObject({
    ...when,
    on: z.literal('create').default('create'),
    kind: z.literal('still_processing'),
    include_id: z.boolean().default(true),
  }),
  /** Any answer at all. */
  z
    .strictObject({
      ...when,
      kind: z.literal('raw'),
      status,
      headers: headers.default({}),
      body: z.string().default(''),
    })
    .refine(({ status, body }) => body === '' || statusWithBody.safeParse(status).success, {
      path: ['body'],
      message: 'An answer with this status can have no body',
    }),
])

function canBeSent(headers: Record<string, string>): boolean {
  try {
    return Boolean(new Headers(headers))
  } catch {
    return false
  }
}

/** A failure as a caller writes it: what has a default may be left out. */
export type Failure = z.input<typeof failureSchema>

/** A failure with its defaults filled in. */
export type QueuedFailure = z.output<typeof failureSchema>
