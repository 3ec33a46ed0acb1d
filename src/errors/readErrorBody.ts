import { cleanText } from './cleanText.js'

/** What an error body says, its words fit to show and without the key, before anything is made of it. */
export interface ErrorBody {
  type?: string | undefined
  code?: string | undefined
  message?: string | undefined
  param?: string | undefined
  retryAfter?: unknown
}

const MAX_MESSAGE_OF_STRING = 300

/**
 * Reads the API's error envelope, and the forms gateways and frameworks put in its place: a bare string, the fields
 * without the envelope, `{error: "…"}`, FastAPI's `{detail}`, problem+json. Only own, known keys are read and nothing
 * is merged, so a body can't reach a prototype.
 *
 * @param body the parsed JSON; anything at all
 * @param secret a key to leave out
 */
export function readErrorBody(body: unknown, secret?: string): ErrorBody {
  if (typeof body === 'string') return body.length > MAX_MESSAGE_OF_STRING ? {} : { message: words(body) }
  const error = own(body, 'error')
  const fields = isObject(error) ? error : body
  const word = words(error)
  const code = own(fields, 'code')
  const detail = own(fields, 'detail')
  const first: unknown = Array.isArray(detail) ? detail[0] : undefined
  const loc = own(first, 'loc')
  return {
    type: words(own(fields, 'type')),
    code: words(typeof code === 'number' ? String(code) : code) ?? (word?.includes(' ') ? undefined : word),
    message:
      words(own(fields, 'message')) ??
      words(detail) ??
      words(own(first, 'msg')) ??
      word ??
      words(own(fields, 'title')),
    param: words(own(fields, 'param')) ?? (Array.isArray(loc) ? words(loc.at(-1)) : undefined),
    retryAfter: own(fields, 'retry_after') ?? own(body, 'retry_after'),
  }

  function words(value: unknown): string | undefined {
    return typeof value === 'string' ? cleanText(value, secret) || undefined : undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of the object itself, never of its prototype. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
