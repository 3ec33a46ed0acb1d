import { expect, test } from 'vitest'
import { findSound } from '../../sandbox/recogniser/findSound.js'

const SECOND = 16_000

/** A minute of nothing but a loud sample at each of these seconds. */
function clicks(...seconds: number[]): Int16Array {
  const samples = new Int16Array(60 * SECOND)
  for (const second of seconds) samples[Math.round(second * SECOND)] = 1000
  return samples
}

const find = (samples: Int16Array) =>
  findSound(samples).map(({ start, end }) => [Math.round(start / SECOND), Math.round(end / SECOND)])

test('a sound is found with a second around it, and what lies close together is one', () => {
  expect(find(clicks(10))).toEqual([[9, 11]])
  expect(find(clicks(10, 11.5, 20))).toEqual([
    [9, 13],
    [19, 21],
  ])
})

test('nothing lies beyond the ends', () => {
  expect(find(clicks(0.1, 59.9))).toEqual([
    [0, 1],
    [59, 60],
  ])
})

test('silence and the faintest noise are nothing', () => {
  expect(findSound(new Int16Array(SECOND))).toEqual([])
  expect(findSound(Int16Array.from({ length: SECOND }, (_, i) => (i % 60) - 30))).toEqual([])
})
