import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { errorCatalog } from '../../src/errors/errorCatalog.js'
import { errorFromResponse } from '../../src/errors/errorFromResponse.js'
import { TranscriptionError } from '../../src/errors/TranscriptionError.js'

const envelope = fc.record(
  {
    type: fc.jsonValue(),
    code: fc.jsonValue(),
    message: fc.jsonValue(),
    param: fc.jsonValue(),
    retry_after: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
const anyText = fc.string({ unit: 'binary', maxLength: 3_000, size: 'max' })
const textEnvelope = fc.record(
  { type: anyText, code: anyText, message: anyText, param: anyText },
  { requiredKeys: [] },
)

const body = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc.json().map((json) => new TextEncoder().encode(json)),
  fc
    .oneof(
      envelope,
      envelope.map((error) => ({ error })),
      textEnvelope.map((error) => ({ error })),
      anyText,
      fc.record({ error: anyText, detail: fc.jsonValue(), title: anyText }, { requiredKeys: [] }),
    )
    .map((value) => new TextEncoder().encode(JSON.stringify(value))),
)

const name = fc.oneof(
  fc.constantFrom(
    'retry-after',
    'retry-after-ms',
    'date',
    'x-request-id',
    'content-type',
    'content-encoding',
  ),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
)
const headers = fc.array(fc.tuple(name, fc.stringMatching(/^[\t -~\u0080-\u00ff]{0,40}$/)), { maxLength: 5 })
const status = fc.oneof(
  fc.integer({ min: 200, max: 599 }),
  fc.constantFrom(200, 204, 304, 400, 401, 408, 429, 500, 503),
)
const operation = fc.constantFrom('create', 'upload', 'read', 'job', undefined)

/** Control characters, and all that Unicode lists as turning text round. */
const UNFIT = /[\p{Cc}\p{Bidi_Control}]/u

describe('whatever a server answers', () => {
  test.prop([body, status, headers, operation], { numRuns: 3_000 })(
    'becomes an error with a known code and words fit to show',
    async (bytes, status, headers, operation) => {
      const mayHaveBody = ![204, 205, 304].includes(status)
      const response = new Response(mayHaveBody ? bytes : null, { status, headers })
      const error = await errorFromResponse(response, { operation })
      expect(error).toBeInstanceOf(TranscriptionError)
      expect(errorCatalog).toHaveProperty(error.code)
      expect(error.status).toBe(status)
      expect(error.message).not.toBe('')
      for (const word of [
        error.message,
        error.rawCode,
        error.rawType,
        error.param,
        error.requestId,
        error.bodySnippet,
      ]) {
        if (word === undefined) continue
        expect(word.length).toBeLessThanOrEqual(500)
        expect(word).not.toMatch(UNFIT)
      }
    },
    60_000,
  )
}) // 5.1 #1–#36
