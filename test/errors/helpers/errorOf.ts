import { type ErrorContext, errorFromResponse } from '../../../src/errors/errorFromResponse.js'

export interface Answer {
  status: number
  /** A string is sent as it is, anything else as JSON; missing means no body. */
  body?: unknown
  headers?: HeadersInit
}

/** The error that an answer of the server becomes. */
export function errorOf({ status, body, headers }: Answer, context?: ErrorContext) {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  return errorFromResponse(new Response(text ?? null, { status, headers: headers ?? {} }), context)
}

/** The API's envelope. */
export const apiError = (error: unknown) => ({ error })
