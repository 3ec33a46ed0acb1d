import { expect, test } from 'vitest'
import { planChunks } from '../../sandbox/recogniser/planChunks.js'

const seconds = (start: number, end: number) => ({ start: start * 16_000, end: end * 16_000 })
const plan = (speech: [number, number][], length: number) =>
  planChunks(
    speech.map(([start, end]) => seconds(start, end)),
    length * 16_000,
  ).map(({ start, end }) => [start / 16_000, end / 16_000])

test('speech with short pauses stays together, with a little room around it', () => {
  expect(
    plan(
      [
        [1, 4],
        [5, 8],
      ],
      30,
    ),
  ).toEqual([[0.8, 8.2]])
})

test('a long pause parts it', () => {
  expect(
    plan(
      [
        [1, 4],
        [5.5, 8],
      ],
      30,
    ),
  ).toEqual([
    [0.8, 4.2],
    [5.3, 8.2],
  ])
})

test('no chunk is longer than 20 s, however long someone speaks', () => {
  expect(
    plan(
      [
        [0, 12],
        [12.5, 21],
      ],
      30,
    ),
  ).toEqual([
    [0, 12.2],
    [12.3, 21.2],
  ])
  expect(plan([[0, 45]], 45)).toEqual([
    [0, 15.2],
    [14.8, 30.2],
    [29.8, 45],
  ])
})

test('nothing is cut off the ends or added beyond them', () => {
  expect(plan([[0.1, 29.95]], 30)).toEqual([
    [0, 15.225],
    [14.825, 30],
  ])
})

test('silence has no chunks', () => {
  expect(plan([], 60)).toEqual([])
})
