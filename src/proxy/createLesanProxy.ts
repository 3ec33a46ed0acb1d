import { delayBodyError } from './delayBodyError.js'
import { errorResponse } from './errorResponse.js'
import { findCall, type ProxyCall } from './findCall.js'
import { headersToApi } from './headersToApi.js'
import { headersToBrowser } from './headersToBrowser.js'
import { isAllowedOrigin } from './isAllowedOrigin.js'
import { type LesanProxyOptions, type ResolvedOptions, resolveOptions } from './LesanProxyOptions.js'
import { limitBody } from './limitBody.js'
import { neverProcessed } from './neverProcessed.js'
import { noteCreated } from './noteCreated.js'
import { redirectMode } from './redirectMode.js'
import { withCommonHeaders } from './withCommonHeaders.js'

/** Answers one request. Never throws or rejects: what goes wrong is an answer in the API's error form. */
export type LesanProxy = (request: Request) => Promise<Response>

/**
 * Makes the part of your server that holds the API key: it forwards the API's own requests, under any path prefix, and
 * nothing else. Web-standard: it runs wherever there are `fetch`, `Request` and `Response`.
 *
 * @throws TypeError when the key is missing or an option cannot work
 * @example
 * const authorize = (request) => isSignedIn(request) || 'sign_in_required'
 * const proxy = createLesanProxy({ apiKey: process.env.LESAN_API_KEY, authorize })
 * app.all('/api/lesan/*', (c) => proxy(c.req.raw))
 */
export function createLesanProxy(options: LesanProxyOptions): LesanProxy {
  const resolved = resolveOptions(options)
  return async (request) => {
    const origin = request.headers.get('origin')
    const corsOrigin = origin !== null && resolved.allowedOrigins.has(origin) ? origin : undefined
    try {
      return withCommonHeaders(await answer(request, resolved), corsOrigin)
    } catch {
      return withCommonHeaders(errorResponse('internal_error'), corsOrigin)
    }
  }
}

async function answer(request: Request, options: ResolvedOptions): Promise<Response> {
  const { method, headers, url } = request
  if (!isAllowedOrigin(request, options.allowedOrigins)) return errorResponse('origin_not_allowed')
  const preflighted = method === 'OPTIONS' ? headers.get('access-control-request-method') : null
  const found = findCall(preflighted ?? method, new URL(url))
  if (!found) return errorResponse('resource_not_found')
  if (preflighted) return answerPreflight(preflighted, headers)
  const { target, ...call } = found
  const refusal = await refusalOf(request, call, options)
  if (refusal) return refusal
  const response = await forward(request, target, options)
  const { onCreated } = options
  if (onCreated && method === 'POST') await noteCreated(response, (job) => onCreated(job, request))
  const { status, headers: given, body } = response
  return new Response(body && delayBodyError(body), { status, headers: given })
}

/** A page may add any header: `authorize` may read it, and it goes no further. */
function answerPreflight(method: string, headers: Headers): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': method,
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
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
  const permission: unknown = await Promise.resolve()
    .then(() => authorize(request, call))
    .catch((thrown: unknown) => thrown)
  if (permission === true) return undefined
  if (isResponse(permission)) return permission
  return errorResponse(permission === 'sign_in_required' ? permission : 'not_authorized')
}

/** Frameworks bring a `Response` of their own, which is not an instance of the global one. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'status' in value && 'arrayBuffer' in value
}

async function forward(request: Request, target: string, options: ResolvedOptions): Promise<Response> {
  const { apiKey, maxBytes, upstream, send } = options
  const { method, headers, signal } = request
  if (Number(headers.get('content-length')) > maxBytes) return errorResponse('file_too_large')
  // Throws if `authorize` has read the body: it would arrive empty.
  const body = limitBody(method === 'POST' ? request.body : null, maxBytes)
  try {
    const init: RequestInit & { duplex: 'half' } = {
      method,
      headers: headersToApi(headers, apiKey, body.stream !== null),
      body: body.stream,
      signal,
      redirect: redirectMode,
      duplex: 'half',
    }
    return await passOn(await send(upstream + target, init), options)
  } catch (thrown) {
    if (body.isTooLarge) return errorResponse('file_too_large')
    const mayBeRunning = body.isSent && !neverProcessed(thrown)
    return errorResponse(mayBeRunning ? 'still_processing' : 'service_unavailable')
  }
}

async function passOn(answer: Response, { mask }: ResolvedOptions): Promise<Response> {
  const { status } = answer
  // Below 200: a redirect that was not followed, in some runtimes.
  if (status < 200 || (status >= 300 && status < 400)) {
    await answer.body?.cancel().catch(() => undefined)
    return errorResponse('service_unavailable')
  }
  const isEmpty = status === 204 || status === 205 || !answer.body
  return new Response(isEmpty ? null : answer.body.pipeThrough(mask.stream()), {
    status,
    headers: headersToBrowser(answer.headers, mask),
  })
}
