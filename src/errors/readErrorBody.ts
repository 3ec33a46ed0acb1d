/** What an error body says, before anything is made of it. */
export interface ErrorBody {
  type?: string | undefined
  code?: string | undefined
  message?: string | undefined
  param?: string | undefined
  retryAfter?: unknown
}

const MAX_MESSAGE_OF_STRING = 300

/**
 * Reads the API's error envelope, and the forms gateways and frameworks put in its place: a bare string, `{message}`,
 * `{detail}`, problem+json. Only own, known keys are read and nothing is merged, so a body can't reach a prototype.
 *
 * @param body the parsed JSON; anything at all
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (typeof body === 'string') return { message: short(body) }
  if (!isObject(body)) return {}
  const error = own(body, 'error')
  if (isObject(error)) {
    return {
      type: string(own(error, 'type')),
      code: codeOf(own(error, 'code')),
      message: string(own(error, 'message')),
      param: string(own(error, 'param')),
      retryAfter: own(error, 'retry_after') ?? own(body, 'retry_after'),
    }
  }
  const word = string(error)
  return {
    code: word ?? codeOf(own(body, 'code')),
    message: string(own(body, 'message')) ?? word ?? string(own(body, 'title')),
    retryAfter: own(body, 'retry_after'),
    ...detailOf(own(body, 'detail')),
  }
}

/** FastAPI's `detail`: a string, or a list of `{msg, loc}`. */
function detailOf(detail: unknown): ErrorBody {
  if (typeof detail === 'string' && detail.trim()) return { message: detail }
  const first: unknown = Array.isArray(detail) ? detail[0] : undefined
  if (!isObject(first)) return {}
  const loc = own(first, 'loc')
  return { message: string(own(first, 'msg')), param: Array.isArray(loc) ? string(loc.at(-1)) : undefined }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function codeOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : string(value)
}

function short(text: string): string | undefined {
  return text.length <= MAX_MESSAGE_OF_STRING ? string(text) : undefined
}
