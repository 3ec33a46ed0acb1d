import { expect, test } from 'vitest'
import { planChunks } from '../../sandbox/recogniser/planChunks.js'

const plan = (...speech: [number, number][]) =>
  planChunks(speech.map(([start, end]) => ({ start: start * 16_000, end: end * 16_000 }))).map(
    ({ start, end }) => [start / 16_000, end / 16_000],
  )

test('speech with short pauses stays together', () => {
  expect(plan([1, 4], [5, 8])).toEqual([[1, 8]])
})

test('a long pause parts it', () => {
  expect(plan([1, 4], [5.5, 8])).toEqual([
    [1, 4],
    [5.5, 8],
  ])
})

test('no chunk is longer than 20 s, however long someone speaks', () => {
  expect(plan([0, 12], [12.5, 21])).toEqual([
    [0, 12],
    [12.5, 21],
  ])
  expect(plan([0, 45])).toEqual([
    [0, 15],
    [15, 30],
    [30, 45],
  ])
})

test('silence has no chunks', () => {
  expect(plan()).toEqual([])
})
