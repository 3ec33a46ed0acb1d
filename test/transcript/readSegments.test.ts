import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readSegments } from '../../src/core.js'

const read = [{ text: 'ሰላም', startSeconds: 0, endSeconds: 1.5 }]

test.each([
  ['start', 'end'],
  ['start_time', 'end_time'],
  ['start_seconds', 'end_seconds'],
  ['startTime', 'endTime'],
  ['startSeconds', 'endSeconds'],
])('reads %s and %s', (start, end) => {
  expect(readSegments([{ text: 'ሰላም', [start]: 0, [end]: 1.5, speaker: 'A' }])).toEqual(read)
})

test.each([
  ['nothing', undefined],
  ['an empty list', []],
  ['a text', 'ሰላም'],
  ['an object', { 0: { text: 'ሰላም', start: 0, end: 1 } }],
  ['no times', [{ text: 'ሰላም' }]],
  ['times as text', [{ text: 'ሰላም', start: '0', end: '1' }]],
  ['no text', [{ start: 0, end: 1 }]],
  ['no number', [{ text: 'ሰላም', start: Number.NaN, end: Number.POSITIVE_INFINITY }]],
  ['one bad segment among good ones', [{ text: 'ሰላም', start: 0, end: 1 }, null]],
])('offers nothing for %s', (_, segments) => {
  expect(readSegments(segments)).toBeUndefined()
})

test.each([
  ['an end before its start', { start: 2, end: 1 }, [2, 2]],
  ['a start a little below zero', { start: -0.02, end: 1.5 }, [0, 1.5]],
  ['an end that is not there', { start: 1, end: null }, [1, 3]],
  ['a start that is not there', { end: 2 }, [1, 2]],
  ['no times', {}, [1, 3]],
])('one segment with %s is mended from its neighbours, and the others stay', (_, times, [start, end]) => {
  const before = { text: 'a', start: 0, end: 1 }
  const after = { text: 'c', start: 3, end: 4 }
  expect(readSegments([before, { text: 'b', ...times }, after])).toEqual([
    { text: 'a', startSeconds: 0, endSeconds: 1 },
    { text: 'b', startSeconds: start, endSeconds: end },
    { text: 'c', startSeconds: 3, endSeconds: 4 },
  ])
})

test('the last without an end is there for as long as it takes to read', () => {
  expect(readSegments([{ text: 'x'.repeat(30), start: 5, end: null }])?.[0]).toMatchObject({ endSeconds: 7 })
})

test('milliseconds are told from seconds by how long the audio is', () => {
  const segments = [{ text: 'a', start: 0, end: 61_000 }]
  expect(readSegments(segments, 62)?.[0]?.endSeconds).toBe(61)
  expect(readSegments(segments, 61_500)?.[0]?.endSeconds).toBe(61_000)
  expect(readSegments(segments)?.[0]?.endSeconds).toBe(61_000)
})

property.prop([fc.anything()])('throws for nothing', (segments) => {
  expect(() => readSegments(segments)).not.toThrow()
})
