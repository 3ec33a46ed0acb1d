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
  ['times below zero', [{ text: 'ሰላም', start: -1, end: 1 }]],
  ['no number', [{ text: 'ሰላም', start: Number.NaN, end: Number.POSITIVE_INFINITY }]],
  ['an end before its start', [{ text: 'ሰላም', start: 2, end: 1 }]],
  ['one bad segment among good ones', [{ text: 'ሰላም', start: 0, end: 1 }, null]],
])('offers nothing for %s', (_, segments) => {
  expect(readSegments(segments)).toBeUndefined()
})

property.prop([fc.anything()])('throws for nothing', (segments) => {
  expect(() => readSegments(segments)).not.toThrow()
})
