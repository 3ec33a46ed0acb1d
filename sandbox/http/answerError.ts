import { ApiError } from '../ApiError.js'
import { ClientGone } from './ClientGone.js'
import { noAnswer } from './noAnswer.js'

/** Whatever was thrown, as the API words it. What nobody foresaw is an `internal_error`. */
export function answerError(thrown: unknown): Response {
  if (thrown instanceof ClientGone) return noAnswer()
  const error = thrown instanceof ApiError ? thrown : unexpected(thrown)
  const answer = Response.json(error.toBody(), { status: error.status })
  const { retryAfter } = error.details
  if (retryAfter !== undefined) answer.headers.set('Retry-After', String(Math.ceil(retryAfter)))
  return answer
}

function unexpected(thrown: unknown): ApiError {
  console.error('Unexpected error in the sandbox:', thrown)
  return new ApiError('internal_error', 'An internal error occurred. Please try again.')
}
