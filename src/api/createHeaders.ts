import { TranscriptionError } from '../errors/TranscriptionError.js'

/** Headers of your own, for instance a session token for your proxy; a function is called for every attempt. */
export type ClientHeaders =
  | Record<string, string>
  | (() => Record<string, string> | Promise<Record<string, string>>)

/** The same, for what may not be given. */
export type HeadersOfAttempt =
  | Record<string, string>
  | (() => Promise<Record<string, string> | undefined>)
  | undefined

/** Builds the headers of one attempt, so that a token that was renewed during a wait is used. */
export async function createHeaders(apiKey: string | undefined, headers: HeadersOfAttempt): Promise<Headers> {
  const given = typeof headers === 'function' ? await headers() : headers
  try {
    const built = new Headers(given)
    if (apiKey !== undefined && !built.has('authorization')) built.set('authorization', `Bearer ${apiKey}`)
    return built
  } catch {
    // Without a cause: engines quote the value.
    throw new TranscriptionError({
      code: 'unknown_error',
      message: 'A header holds what no header may hold: a line break, say.',
    })
  }
}
