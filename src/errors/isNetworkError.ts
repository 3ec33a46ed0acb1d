/** What the engines' `fetch` says when there is no answer, or when one breaks off. */
const WORDS =
  /^(failed to fetch|network|load failed|fetch failed|terminated|the (internet|network) connection|content-length header|decoding failed|error in (input|body) stream|error sending request|e?conn|unable to connect|failed to execute "fetch)/i

/**
 * Whether a thrown value means that the connection failed. `fetch` gives a `TypeError` for that, as faulty code does:
 * only the message tells them apart. This package's own requests know it by where it was thrown.
 */
export function isNetworkError(thrown: unknown): boolean {
  // Not `instanceof`: an iframe or a test's DOM has a TypeError of its own.
  const { name, message } = Object(thrown) as { name?: unknown; message?: unknown }
  return (
    name === 'NetworkError' || (name === 'TypeError' && typeof message === 'string' && WORDS.test(message))
  )
}
