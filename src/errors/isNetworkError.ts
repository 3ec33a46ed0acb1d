/** What the engines' `fetch` says when there is no answer. */
const messages = new Set([
  'Failed to fetch', // Chromium
  'NetworkError when attempting to fetch resource.', // Firefox
  'Load failed', // Safari 17+
  'The Internet connection appears to be offline.', // Safari 16
  'The network connection was lost.', // Safari
  'Network request failed', // React Native, some polyfills
  'network error', // Chromium, in the middle of a body
  'fetch failed', // Node
  'terminated', // Node, in the middle of a body
])

/**
 * Whether a thrown value means that the line failed. `fetch` gives a `TypeError` for that, as faulty code does; only
 * the message tells them apart.
 */
export function isNetworkError(thrown: unknown): boolean {
  // Not `instanceof`: an iframe or a test's DOM has a TypeError of its own.
  const { name, message } = Object(thrown) as { name?: unknown; message?: unknown }
  if (name !== 'TypeError' || typeof message !== 'string') return false
  // Safari and error reporters (Sentry) may add the host in brackets.
  return messages.has(message.replace(/ \(.*\)$/, ''))
}
