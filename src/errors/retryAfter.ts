/**
 * The seconds a server asks to wait, from the error body and the headers; the largest where they differ.
 *
 * Only strict forms count: a number, a string of digits, an HTTP date (RFC 9110, 10.2.3). Anything else is
 * `undefined`, so that rubbish leads to back-off and never to a hot loop.
 *
 * @param fromBody the body's `retry_after`
 * @param nowMs the local clock, epoch milliseconds, used for dates when the answer has no `Date`
 */
export function retryAfterSeconds(fromBody: unknown, headers: Headers, nowMs: number): number | undefined {
  const retryAfterMs = seconds(headers.get('retry-after-ms'))
  const values = [
    seconds(fromBody),
    retryAfterMs === undefined ? undefined : retryAfterMs / 1000,
    // A header sent twice arrives joined: "5, 10". The comma of a date's weekday joins nothing.
    ...(headers.get('retry-after')?.match(/[A-Z][a-z]{2},[^,]*|[^\s,][^,]*/g) ?? []).map(
      (value) => seconds(value) ?? secondsUntil(value, headers.get('date'), nowMs),
    ),
  ].filter((value) => value !== undefined)
  return values.length > 0 ? Math.max(...values) : undefined
}

function seconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return undefined
  return number + 0 // -0 becomes 0
}

const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

function httpDate(value: string): number | undefined {
  // Date.parse alone takes '-5' for a day in 2001.
  const epochMs = HTTP_DATE.test(value.trim()) ? Date.parse(value) : Number.NaN
  return Number.isNaN(epochMs) ? undefined : epochMs
}

function secondsUntil(value: string, serverDate: string | null, nowMs: number): number | undefined {
  const until = httpDate(value)
  if (until === undefined) return undefined
  return Math.max(0, (until - (httpDate(serverDate ?? '') ?? nowMs)) / 1000)
}
