import { expect, test } from 'vitest'
import { createTranscriptionClient } from '../../src/core.js'

test.each([0, -1, Number.NaN])(
  'a client that could never send is refused: maxConcurrent %d',
  (maxConcurrent) => {
    expect(() => createTranscriptionClient({ maxConcurrent })).toThrow(/maxConcurrent is .*1 or more/)
  },
)

test('Infinity leaves the number to the API', () => {
  expect(() => createTranscriptionClient({ maxConcurrent: Number.POSITIVE_INFINITY })).not.toThrow()
})
