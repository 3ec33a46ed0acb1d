import { constants, gzipSync } from 'node:zlib'

/** An answer as it goes over the wire, and what it means to whoever asked. */
export interface WireAnswer {
  head: string
  /** What is sent of it, in pieces with a moment between them. */
  body: (string | Buffer)[]
  /** What becomes of the connection after that. @default it ends as it should */
  end?: 'cut' | 'stall'
}

export const jobJson = (id = 'job_1') =>
  JSON.stringify({ id, status: 'completed', text: 'ሰላም', language: 'am' })
const apiError = (type: string, code: string, more: object = {}) =>
  JSON.stringify({ error: { type, code, message: `It said ${code}.`, ...more } })
const page = (title: string) => `<html><title>${title}</title><h1>${title}</h1></html>`

function answer(
  status: number,
  body: string | Buffer | (string | Buffer)[] = '',
  headers: string[] = [],
  end?: WireAnswer['end'],
): WireAnswer {
  const parts = [body].flat()
  const length = parts.reduce((sum, part) => sum + Buffer.byteLength(part), end ? 1_000 : 0)
  const framing = headers.includes(chunked) ? [] : [`Content-Length: ${length}`]
  const head = [`HTTP/1.1 ${status} Whatever`, 'Connection: close', ...framing, ...headers, '', '']
  return { head: head.join('\r\n'), body: parts, ...(end && { end }) }
}

const chunked = 'Transfer-Encoding: chunked'
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
/** A good beginning. */
const packed = (text: string) => gzipSync(text, { finishFlush: constants.Z_SYNC_FLUSH })

const json = 'Content-Type: application/json'
const html = 'Content-Type: text/html'
const gzip = 'Content-Encoding: gzip'
const wait = 'Retry-After: 7'
const limited = apiError('rate_limit_error', 'rate_limit_exceeded', { retry_after: 7 })
const down = apiError('server_error', 'service_unavailable')

/** Forty-three answers, the usual and the odd: of the API, of gateways, of networks. */
export const answers: Record<string, WireAnswer> = {
  '200': answer(200, jobJson(), [json]),
  '200 with a byte order mark': answer(200, `\uFEFF${jobJson()}`, [json]),
  '200 that says it is Latin-1': answer(200, jobJson(), ['Content-Type: text/plain; charset=iso-8859-1']),
  '200 in pieces': answer(
    200,
    [chunk(jobJson().slice(0, 30)), chunk(jobJson().slice(30)), chunk('')],
    [chunked, json],
  ),
  '200 cut': answer(200, jobJson().slice(0, 20), [json], 'cut'),
  '200 cut after all of it': answer(200, jobJson(), [json], 'cut'),
  '200 badly compressed': answer(200, [packed(jobJson().slice(0, 20)), 'rubbish'], [json, gzip]),
  '200 half a JSON': answer(200, jobJson().slice(0, 30), [json]),
  '200 a page': answer(200, page('Sign in'), [html]),
  '200 about another job': answer(200, jobJson('job_2'), [json]),
  '204': answer(204),
  '302': answer(302, '', ['Location: /elsewhere']),
  '307': answer(307, '', ['Location: /elsewhere']),
  '400': answer(400, apiError('invalid_request_error', 'invalid_field_value', { param: 'language' }), [json]),
  '400 cut': answer(400, apiError('invalid_request_error', 'invalid_json').slice(0, 30), [json], 'cut'),
  '401': answer(401, apiError('authentication_error', 'expired_api_key'), [json]),
  '403 a page': answer(403, page('Forbidden'), [html]),
  '404': answer(404, apiError('not_found_error', 'job_not_found'), [json]),
  '404 a page': answer(404, page('Not found'), [html]),
  '408': answer(408),
  '408 with a job': answer(408, JSON.stringify({ job_id: 'job_1', request_id: 'req_1' }), [json]),
  '413 a page': answer(413, page('Too large'), [html]),
  '415': answer(415, '', [html]),
  '422 of a framework': answer(422, JSON.stringify({ detail: [{ msg: 'No.', loc: ['body', 'file'] }] }), [
    json,
  ]),
  '429': answer(429, limited, [json]),
  '429 without a body': answer(429, '', [wait]),
  '429 cut': answer(429, limited.slice(0, 20), [json, wait], 'cut'),
  '429 that stalls': answer(429, limited.slice(0, 20), [json, wait], 'stall'),
  '429 badly compressed': answer(429, [packed(limited.slice(0, 20)), 'rubbish'], [json, gzip, wait]),
  '429 badly chunked': answer(429, [chunk(limited.slice(0, 20)), 'zz\r\n'], [chunked, json, wait]),
  '429 with a date': answer(429, page('Slow down'), [html, 'Retry-After: Fri, 31 Dec 1999 23:59:59 GMT']),
  '429 of a megabyte': answer(429, page('x'.repeat(1_000_000)), [html, wait]),
  '500 empty': answer(500, ''),
  '500 null': answer(500, 'null', [json]),
  '502 a page': answer(502, page('Bad gateway'), [html]),
  '503': answer(503, down, [json, wait]),
  '503 that stalls': answer(503, down.slice(0, 9), [json, wait], 'stall'),
  '504 a page': answer(504, page('Gateway time-out'), [html]),
  "504 in the API's words": answer(504, down, [json]),
  '520': answer(520, page('Web server is returning an unknown error'), [html]),
  '524': answer(524, page('A timeout occurred'), [html]),
  '529 of a type that we do not know': answer(529, apiError('overloaded_error', 'overloaded'), [json]),
  '999': answer(999, page('Request denied'), [html]),
}
