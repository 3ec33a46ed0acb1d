/**
 * The seconds a server asks to wait, from the error body and the headers; the largest where they differ.
 *
 * Only strict forms count: a number, a string of digits, an HTTP date (RFC 9110, 10.2.3). Anything else is
 * `undefined`, so that rubbish leads to back-off and never to a hot loop.
 *
 * @param fromBody the body's `retry_after`
 * @param nowMs the local clock, epoch milliseconds, used for points in time when the answer has no `Date`
 */
export function retryAfterSeconds(fromBody: unknown, headers: Headers, nowMs: number): number | undefined {
  const serverMs = httpDate(headers.get('date') ?? '') ?? nowMs
  const waits = [
    secondsOf(fromBody, serverMs),
    secondsOf(headers.get('retry-after-ms'), serverMs, 1_000),
    // A header sent twice arrives joined: "5, 10". The comma of a date's weekday joins nothing.
    ...(headers.get('retry-after')?.match(/[A-Z][a-z]+,[^,]*|[^\s,][^,]*/g) ?? []).map(
      (value) => secondsOf(value, serverMs) ?? secondsUntil(httpDate(value), serverMs),
    ),
  ].filter((wait) => wait !== undefined)
  return waits.length > 0 ? Math.max(...waits) : undefined
}

function secondsOf(value: unknown, serverMs: number, perSecond = 1): number | undefined {
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return undefined
  const seconds = number / perSecond
  // Some servers send the moment itself, as epoch seconds or milliseconds: from 2001 on for the next 260 years.
  if (seconds >= 1e9 && seconds < 1e10) return secondsUntil(seconds * 1_000, serverMs)
  if (seconds >= 1e12 && seconds < 1e13) return secondsUntil(seconds, serverMs)
  return seconds + 0 // -0 becomes 0
}

function secondsUntil(epochMs: number | undefined, nowMs: number): number | undefined {
  return epochMs === undefined ? undefined : Math.max(0, (epochMs - nowMs) / 1_000)
}

/** The three forms of RFC 9110, 5.6.7: `Sun, 06 Nov 1994 …`, `Sunday, 06-Nov-94 …`, `Sun Nov  6 … 1994`. */
const HTTP_DATE =
  /^[A-Z][a-z]+,? (?:(\d\d)[ -]([A-Z][a-z]{2})[ -](\d{4}|\d\d)|([A-Z][a-z]{2}) ([ \d]\d)) (\d\d:\d\d:\d\d) (?:GMT|(\d{4}))$/

/** `Date.parse` alone takes '-5' for a day in 2001. */
function httpDate(value: string): number | undefined {
  const [, day, month, year = '', otherMonth, otherDay, time, otherYear] = HTTP_DATE.exec(value.trim()) ?? []
  const fullYear = otherYear ?? (year.length === 2 ? `20${year}` : year)
  const epochMs = Date.parse(`${day ?? otherDay} ${month ?? otherMonth} ${fullYear} ${time} GMT`)
  return Number.isNaN(epochMs) ? undefined : epochMs
}
