import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTransferMeter } from '../../src/api/createTransferMeter.js'

const TOTAL = 1_000_000

/** A meter with a clock of its own: `tell(ms, bytes)` says what it shows after so much time and so many bytes in all. */
function setUpMeter() {
  let now = 1_000
  const measure = createTransferMeter(() => now)
  return (ms: number, sentBytes: number, totalBytes = TOTAL) => {
    now += ms
    return measure(sentBytes, totalBytes)
  }
}

describe('the speed of an upload', () => {
  test('is not told in its first second', () => {
    const tell = setUpMeter()
    expect(tell(0, 0)).toEqual({ sentBytes: 0, totalBytes: TOTAL })
    expect(tell(999, 50_000)).toEqual({ sentBytes: 50_000, totalBytes: TOTAL })
    expect(tell(1, 50_000).bytesPerSecond).toBe(50_000)
  })

  test('leads to the time that remains', () => {
    const tell = setUpMeter()
    tell(0, 0)
    for (let second = 1; second <= 10; second++) {
      const { bytesPerSecond, remainingSeconds } = tell(1_000, second * 50_000)
      expect(bytesPerSecond).toBeCloseTo(50_000)
      expect(remainingSeconds).toBeCloseTo((TOTAL - second * 50_000) / 50_000)
    }
  })

  test('is not that of the buffers, which take their fill at once', () => {
    const tell = setUpMeter()
    tell(50, 400_000)
    expect(tell(1_000, 410_000).bytesPerSecond).toBe(10_000)
  })

  test('is that of the last five seconds: it follows a connection that gets faster', () => {
    const tell = setUpMeter()
    let sent = 0
    for (let i = 0; i < 20; i++) tell(500, (sent += 5_000))
    let shown = 0
    for (let i = 0; i < 10; i++) shown = tell(500, (sent += 25_000)).bytesPerSecond ?? 0
    expect(shown).toBeCloseTo(50_000)
  })

  test('falls to nothing while the connection stands still, and then nobody knows how long it takes', () => {
    const tell = setUpMeter()
    for (let i = 0; i <= 10; i++) tell(500, i * 25_000)
    const shown = Array.from({ length: 6 }, () => tell(1_000, 250_000).bytesPerSecond ?? -1)
    expect(shown).toEqual(shown.toSorted((a, b) => b - a))
    expect(shown.at(-1)).toBe(0)
    expect(tell(1_000, 250_000)).not.toHaveProperty('remainingSeconds')
  })

  test('knows of a stall that nobody told it about', () => {
    const tell = setUpMeter()
    for (let i = 0; i <= 10; i++) tell(500, i * 25_000)
    expect(tell(60_000, 300_000).bytesPerSecond).toBeLessThan(1_000)
  })

  test('stands a jump of the progress', () => {
    const tell = setUpMeter()
    tell(0, 0)
    tell(1_000, 10_000)
    expect(tell(1_000, 810_000).bytesPerSecond).toBe(405_000)
    for (let i = 0; i < 5; i++) tell(1_000, 820_000 + i * 10_000)
    expect(tell(1_000, 870_000).bytesPerSecond).toBeCloseTo(10_000)
  })
})

test('at the end nothing remains', () => {
  const tell = setUpMeter()
  tell(0, 0)
  tell(2_000, 500_000)
  expect(tell(2_000, TOTAL)).toMatchObject({ sentBytes: TOTAL, remainingSeconds: 0 })
})

test('whatever clock and browser say, bytes never go back, and no number is one that can’t be shown', () => {
  const news = fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -10, max: 2 * TOTAL }))
  const property = fc.property(fc.array(news, { maxLength: 40 }), (all) => {
    const tell = setUpMeter()
    let before = 0
    for (const [ms, bytes] of all) {
      const shown = tell(ms, bytes)
      expect(shown.sentBytes).toBeGreaterThanOrEqual(before)
      expect(shown.sentBytes).toBeLessThanOrEqual(TOTAL)
      before = shown.sentBytes
      for (const number of [shown.bytesPerSecond ?? 0, shown.remainingSeconds ?? 0]) {
        expect(number).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(number)).toBe(true)
      }
    }
  })
  fc.assert(property, { numRuns: 2_000 })
})
