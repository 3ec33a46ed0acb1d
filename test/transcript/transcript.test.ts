import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTranscript } from '../../src/transcript/Transcript.js'

test('a job needs an id and a status; everything else may be missing or strange', () => {
  expect(
    readTranscript({ id: 'job_1', status: 'COMPLETED', text: 'ሰላም', duration_seconds: 1.5 }),
  ).toMatchObject({
    id: 'job_1',
    status: 'completed',
    text: 'ሰላም',
    durationSeconds: 1.5,
  })
  expect(
    readTranscript({ id: 'job_1', status: 'queued', text: 7, language: {}, duration_seconds: 'x' }),
  ).toMatchObject({
    text: '',
    language: undefined,
    durationSeconds: undefined,
  })
})

test.each([
  undefined,
  null,
  [],
  'x',
  {},
  { id: 'a' },
  { id: 1, status: 'queued' },
  { id: '', status: 'queued' },
  { id: 'a', status: '' },
])('what is not a job is none: %j', (raw) => {
  expect(readTranscript(raw)).toBeUndefined()
})

test('the object is kept as it was received', () => {
  const raw = { id: 'a', status: 'queued', something: { new: true } }
  expect(readTranscript(raw)?.raw).toBe(raw)
})

test('no JSON makes reading fail', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const transcript = readTranscript(json)
      expect(transcript === undefined || typeof transcript.text === 'string').toBe(true)
    }),
    { numRuns: 3_000 },
  )
})
