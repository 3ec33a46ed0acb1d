import { createMask } from './createMask.js'
import { findCall, type ProxyCall } from './findCall.js'
import { headersToApi } from './headersToApi.js'
import { headersToBrowser } from './headersToBrowser.js'
import { holdBreak } from './holdBreak.js'
import { isAllowedOrigin } from './isAllowedOrigin.js'
import { type LesanProxyOptions, type ResolvedOptions, resolveOptions } from './LesanProxyOptions.js'
import { limitBody } from './limitBody.js'
import { neverConnected } from './neverConnected.js'
import { refuse } from './refuse.js'
import { seal } from './seal.js'

/** Answers one request. Never throws or rejects: what goes wrong is an answer in the API's error form. */
export type LesanProxy = (request: Request) => Promise<Response>

/**
 * Makes the part of your server that holds the API key: it forwards the API's own requests, under any path prefix, and
 * nothing else. Web-standard: it runs wherever there are `fetch`, `Request` and `Response`.
 *
 * @throws TypeError when the key is missing or an option cannot work
 * @example
 * const proxy = createLesanProxy({ apiKey: process.env.LESAN_API_KEY, authorize: isSignedIn })
 * app.all('/api/lesan/*', (c) => proxy(c.req.raw))
 */
export function createLesanProxy(options: LesanProxyOptions): LesanProxy {
  const resolved = resolveOptions(options)
  return async (request) => {
    const origin = request.headers.get('origin')
    const corsOrigin = origin !== null && resolved.allowedOrigins.has(origin) ? origin : undefined
    try {
      return seal(await answer(request, resolved), corsOrigin)
    } catch {
      return seal(refuse('internal_error'), corsOrigin)
    }
  }
}

async function answer(request: Request, options: ResolvedOptions): Promise<Response> {
  const { method, headers, url } = request
  if (!isAllowedOrigin(request, options.allowedOrigins)) return refuse('origin_not_allowed')
  const asked = method === 'OPTIONS' ? headers.get('access-control-request-method') : null
  const call = findCall(asked ?? method, new URL(url))
  if (!call) return refuse('resource_not_found')
  if (asked) return answerPreflight(asked, headers)
  const { target, ...rest } = call
  return (await refusalOf(request, rest, options)) ?? forward(request, target, options)
}

/** Headers a page adds are for `authorize` to read; they go no further. */
function answerPreflight(method: string, asked: Headers): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': method,
      'access-control-allow-headers': asked.get('access-control-request-headers') ?? '',
      'access-control-max-age': '600',
    },
  })
}

async function refusalOf(
  request: Request,
  call: ProxyCall,
  { authorize }: ResolvedOptions,
): Promise<Response | undefined> {
  if (!authorize) return undefined
  const verdict: unknown = await Promise.resolve()
    .then(() => authorize(request, call))
    .catch((thrown: unknown) => thrown)
  if (verdict === true) return undefined
  return isResponse(verdict) ? verdict : refuse('not_authorized')
}

/** Frameworks bring a `Response` of their own, which is not an instance of the global one. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'status' in value && 'arrayBuffer' in value
}

async function forward(
  request: Request,
  target: string,
  { apiKey, maxBytes, upstream, send }: ResolvedOptions,
): Promise<Response> {
  const { method, headers, signal } = request
  if (Number(headers.get('content-length')) > maxBytes) return refuse('file_too_large')
  // Throws if `authorize` has read the body: it would arrive empty.
  const body = limitBody(method === 'POST' ? request.body : null, maxBytes)
  try {
    const init: RequestInit & { duplex: 'half' } = {
      method,
      headers: headersToApi(headers, apiKey, body.stream !== null),
      body: body.stream,
      signal,
      // Followed, it could take the key to another host.
      redirect: 'manual',
      duplex: 'half',
    }
    return await passOn(await send(upstream + target, init), apiKey)
  } catch (thrown) {
    if (body.isTooLarge) return refuse('file_too_large')
    const mayRun = body.isSent && !neverConnected(thrown)
    return refuse(mayRun ? 'still_processing' : 'service_unavailable')
  }
}

async function passOn(answer: Response, apiKey: string): Promise<Response> {
  const { status } = answer
  if (status < 200 || (status >= 300 && status < 400)) {
    await answer.body?.cancel().catch(() => undefined)
    return refuse('service_unavailable')
  }
  const isEmpty = status === 204 || status === 205 || !answer.body
  return new Response(isEmpty ? null : holdBreak(answer.body.pipeThrough(createMask(apiKey))), {
    status,
    headers: headersToBrowser(answer.headers, apiKey),
  })
}
