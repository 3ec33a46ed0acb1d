/**
 * How redirects are refused: followed, they could take key and body to another host. With `manual` Node keeps all of an
 * upload in memory, with `error` nothing of it. Cloudflare's workers know no `error`.
 */
export const redirectMode: RequestRedirect = knowsError() ? 'error' : 'manual'

function knowsError(): boolean {
  try {
    return new Request('https://asr.lesan.ai', { redirect: 'error' }).redirect === 'error'
  } catch {
    return false
  }
}
