import { createMask } from './createMask.js'
import type { ProxyCall } from './findCall.js'

/**
 * What `authorize` decides. `true` lets a request through. `'sign_in_required'` becomes a 401, and the page can ask the
 * person to sign in; `false` becomes a 403. A `Response` is the answer as it stands.
 */
export type Permission = boolean | 'sign_in_required' | Response

/** A job that a request has made. */
export interface CreatedJob {
  /** Its id at the API, as `authorize` gets it later. */
  id: string
}

/** What `createLesanProxy` takes. Only the key is required. */
export interface LesanProxyOptions {
  /** The API key, from the server's environment. Never sent to the browser, not even when the API quotes it. */
  apiKey: string | undefined
  /**
   * Who may use the key. Called for every request that is to be forwarded, before its body is read: leave the body
   * alone. Only `true` lets it through. Nothing at all or an exception becomes a 403, as `false` does; a `Response` may
   * also be thrown.
   * @default everyone whom the origin rule lets through
   */
  authorize?: ((request: Request, call: ProxyCall) => Permission | Promise<Permission>) | undefined
  /**
   * Called with each job that was made, and the request that made it: keep whose it is, and look it up in `authorize`.
   * The browser gets the answer after that. The request's body is used up. An exception changes nothing of the answer:
   * catch it and log it yourself.
   * @default nobody is told
   */
  onCreated?: ((job: CreatedJob, request: Request) => void | Promise<void>) | undefined
  /**
   * Other origins whose pages may use the proxy, such as `https://app.example.com`. Exact: scheme, host and port.
   * @default none: pages of the proxy's own origin only
   */
  allowedOrigins?: readonly string[] | undefined
  /**
   * The largest request body, in bytes.
   * @default 500 MB, the API's limit for a file, and 64 KiB for the form around it
   */
  maxBytes?: number | undefined
  /** Where the API is. @default 'https://asr.lesan.ai' */
  upstream?: string | undefined
  /** Sends the request on, for an agent or a time limit of your own. It is given the key. @default the global `fetch` */
  fetch?: typeof fetch | undefined
}

const DEFAULT_UPSTREAM = 'https://asr.lesan.ai'
const DEFAULT_MAX_BYTES = 500 * 1024 ** 2 + 64 * 1024

export type ResolvedOptions = ReturnType<typeof resolveOptions>

/** @throws TypeError naming the option that cannot work; never quotes the key */
export function resolveOptions({
  apiKey,
  authorize,
  onCreated,
  allowedOrigins = [],
  maxBytes = DEFAULT_MAX_BYTES,
  upstream = DEFAULT_UPSTREAM,
  fetch: send,
}: LesanProxyOptions) {
  if (!(maxBytes >= 0))
    throw new TypeError('lesan-react/proxy: maxBytes must be a number of bytes, 0 or more.')
  const key = checkedKey(apiKey)
  return {
    apiKey: key,
    mask: createMask(key),
    authorize,
    onCreated,
    allowedOrigins: new Set(allowedOrigins.map(checkedOrigin)),
    maxBytes,
    upstream: checkedUpstream(upstream),
    // The global one is looked up at each call, so that instrumentation that comes later is used.
    send: send ?? ((...args: Parameters<typeof fetch>) => fetch(...args)),
  }
}

function checkedKey(apiKey: string | undefined): string {
  const key = apiKey?.trim()
  if (key && /^[\x21-\x7e]+$/.test(key)) return key
  throw new TypeError(
    'lesan-react/proxy: apiKey is missing or not a key. Set it in the environment of the server, for instance as LESAN_API_KEY.',
  )
}

function checkedOrigin(origin: string): string {
  // URL takes a star for a letter of a host's name.
  const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin && !origin.includes('*')
  if (isOrigin) return origin
  throw new TypeError(
    `lesan-react/proxy: allowedOrigins takes origins such as 'https://app.example.com', without a path; not '${origin}'. There is no wildcard: it would let every site use the key.`,
  )
}

/** The address without a slash at its end. A path of its own is kept. */
function checkedUpstream(upstream: string): string {
  const url = URL.canParse(upstream) ? new URL(upstream) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.href === url.origin + url.pathname) {
    return url.href.replace(/\/$/, '')
  }
  throw new TypeError(
    'lesan-react/proxy: upstream must be an http or https address without user, query or fragment.',
  )
}
