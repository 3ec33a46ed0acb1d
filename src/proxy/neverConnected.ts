/** What Node, Deno and Bun say when there was no connection yet. */
const CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
])

/**
 * Whether a failed `fetch` certainly reached nobody. That its body was not read is no sign: Node takes the first bytes
 * before it connects. In doubt, no.
 */
export function neverConnected(thrown: unknown): boolean {
  return hasCode(thrown) || (thrown instanceof Error && hasCode(thrown.cause))
}

function hasCode(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.has(String(error.code))
}
