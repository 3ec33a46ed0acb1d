import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { errorFromJob } from '../../src/errors/errorFromJob.js'
import { type ErrorContext, errorFromResponse } from '../../src/errors/errorFromResponse.js'
import { errorFromThrown } from '../../src/errors/errorFromThrown.js'
import { withRetryState } from '../../src/errors/withRetryState.js'
import { everythingIn } from './helpers/everythingIn.js'

/** Every place where a server has been seen to quote what it was sent, and then some. */
const places: Record<string, (quote: string) => { body: string; headers?: Record<string, string> }> = {
  message: (quote) => ({ body: JSON.stringify({ error: { message: quote } }) }),
  code: (quote) => ({ body: JSON.stringify({ error: { code: quote } }) }),
  type: (quote) => ({ body: JSON.stringify({ error: { type: quote } }) }),
  param: (quote) => ({ body: JSON.stringify({ error: { param: quote, message: 'm' } }) }),
  'a word for an envelope': (quote) => ({ body: JSON.stringify({ error: quote }) }),
  detail: (quote) => ({ body: JSON.stringify({ detail: [{ msg: quote, loc: ['header', quote] }] }) }),
  title: (quote) => ({ body: JSON.stringify({ title: quote }) }),
  'a bare string': (quote) => ({ body: JSON.stringify(quote) }),
  'a page': (quote) => ({ body: `<html><pre>${quote}</pre></html>` }),
  'plain text': (quote) => ({ body: quote }),
  'a job id': (quote) => ({ body: JSON.stringify({ id: quote }) }),
  'an unknown field': (quote) => ({ body: JSON.stringify({ [quote]: quote }) }),
  'the request id': (quote) => ({ body: '', headers: { 'x-request-id': quote } }),
  'other headers': (quote) => ({
    body: '',
    headers: { 'retry-after': quote, date: quote, 'retry-after-ms': quote, 'www-authenticate': quote },
  }),
}

// Long fillers push a quotation over the edge of whatever is cut.
const filler = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .tuple(fc.constantFrom(' ', 'x', '.', '\u0000', '\u202e'), fc.integer({ min: 0, max: 3_000 }))
    .map(([unit, times]) => unit.repeat(times)),
  fc
    .tuple(fc.constantFrom(' ', 'x '), fc.integer({ min: 60, max: 260 }))
    .map(([unit, times]) => unit.repeat(times)),
  fc.constantFrom('Bearer ', 'api_key_', 'key=', '"', 'ሰ'),
)
const place = fc.constantFrom(...Object.keys(places))
const status = fc.constantFrom(200, 400, 401, 403, 404, 408, 429, 500, 502, 503)
const operation = fc.constantFrom('create', 'read', 'upload', undefined)

const ofUnits = (units: string, minLength: number, maxLength: number) =>
  fc.noBias(fc.string({ unit: fc.constantFrom(...units.split('')), minLength, maxLength }))
const wordUnits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
const anyKey = ofUnits(`${wordUnits}.~+/=!#$%&*:;`, 20, 60)
const liveKey = ofUnits(wordUnits, 16, 40).map((end) => `sk_live_${end}`)

async function expectNoTrace(
  key: string,
  { place, status, before, after }: { place: string; status: number; before: string; after: string },
  context: ErrorContext,
) {
  const quote = before + key + after
  const { body, headers = {} } = places[place]?.(quote) ?? { body: quote }
  const inHeaders = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    value.replace(/[^\t -~\u00a0-\u00ff]/g, ' '),
  ])
  const error = await errorFromResponse(new Response(body, { status, headers: inHeaders }), context)
  const shown = withRetryState(error, { phase: 'waiting', attempt: 1, willRetry: true, retryAt: 1 })
  const job = context.secret
    ? []
    : [errorFromJob('job_1', { code: quote, type: quote, message: quote, param: quote })]
  const thrown = errorFromThrown(new Error(quote), context)
  // Half a key is a leak as well.
  const half = key.slice(0, Math.ceil(key.length / 2))
  for (const each of [error, shown, thrown, ...job]) expect(everythingIn(each)).not.toContain(half)
}

const quotation = fc.record({ place, status, before: filler, after: filler })

describe('a key that the server quotes', () => {
  test.prop([anyKey, quotation, operation], { numRuns: 3_000 })(
    'is nowhere in the error if it is the one that was sent, whatever its form',
    (key, quotation, operation) => expectNoTrace(key, quotation, { operation, secret: key }),
    60_000,
  )

  test.prop([liveKey, quotation, operation], { numRuns: 3_000 })(
    'is nowhere in the error if it looks like one of the API',
    (key, quotation, operation) => expectNoTrace(key, quotation, { operation }),
    60_000,
  )

  test.each(Object.keys(places))('is not found in %s, and the rest is', async (place) => {
    const key = 'k-0123456789-abcdefghij'
    await expectNoTrace(
      key,
      { place, status: 401, before: 'Key ', after: ' is wrong' },
      { secret: ` ${key}\n` },
    )
    await expectNoTrace(
      key,
      { place, status: 408, before: '', after: '' },
      { operation: 'create', secret: key },
    )
  })

  test('is gone whole where the text around it is cut', async () => {
    const key = 'k-0123456789-abcdefghij'
    for (const place of ['message', 'a page']) {
      for (const unit of [' ', 'x']) {
        for (const cut of [200, 500, 1_000, 2_000]) {
          const before = unit.repeat(cut - 18)
          await expectNoTrace(key, { place, status: 401, before, after: ' is wrong' }, { secret: key })
        }
      }
    }
  })

  test('leaves the words around it', () => {
    const { message } = errorFromJob('job_1', { message: 'The key sk_live_0123456789abcdef is revoked.' })
    expect(message).toBe('The key … is revoked.')
  })
}) // 5.7 #129
