import { isOfTheApi } from '../errors/codeFor.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'

/** A 404 in words that are not the API's is the first thing a new app meets: says so on the console, in development. */
export function warnOfMissingProxy({ status, rawCode, rawType }: TranscriptionError, url: string): void {
  if (status !== 404 || isOfTheApi(rawCode, rawType) || !isDevelopment()) return
  console.warn(
    `lesan-react: no proxy answers at ${url} (404, and not in the API's words). Mount one there, or give the client its address as \`baseUrl\`.`,
  )
}

declare const process: { env: { NODE_ENV?: string | undefined } }

/** Bundlers put a string in its place; a page without one has no `process`. */
function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production'
  } catch {
    return false
  }
}
