import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { type TranscriptSegment, toSrt, toVtt } from '../../src/core.js'

const segments: TranscriptSegment[] = [
  { text: 'Tom & <Ana>\n\n--> ሰላም ', startSeconds: 61.9996, endSeconds: 63 },
  { text: 'ሀ', startSeconds: 0, endSeconds: 1.25 },
  { text: '  ', startSeconds: 5, endSeconds: 6 },
  { text: 'late', startSeconds: 360_000, endSeconds: 360_000 },
]

test('SubRip: numbered, in order, with a comma before the milliseconds', () => {
  expect(toSrt(segments)).toBe(
    [
      '1\n00:00:00,000 --> 00:00:01,250\nሀ\n',
      '2\n00:01:02,000 --> 00:01:03,000\nTom & <Ana>\n-> ሰላም\n',
      '3\n100:00:00,000 --> 100:00:00,001\nlate\n',
    ].join('\n'),
  )
})

test('WebVTT: with its heading, a point before the milliseconds, and markup escaped', () => {
  expect(toVtt(segments)).toBe(
    [
      'WEBVTT\n',
      '00:00:00.000 --> 00:00:01.250\nሀ\n',
      '00:01:02.000 --> 00:01:03.000\nTom &amp; &lt;Ana&gt;\n--&gt; ሰላም\n',
      '100:00:00.000 --> 100:00:00.001\nlate\n',
    ].join('\n'),
  )
})

test('a time that is none is written as one', () => {
  const odd = [
    { text: 'a', startSeconds: Number.NaN, endSeconds: Number.POSITIVE_INFINITY },
    { text: 'b', startSeconds: -0.5, endSeconds: 2 },
  ]
  expect(toSrt(odd)).toBe('1\n00:00:00,000 --> 00:00:00,001\na\n\n2\n00:00:00,000 --> 00:00:02,000\nb\n')
})

/** Texts made of what could break the formats, and of any other letters. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom('-->', '<b>', '&', '\n', '\r\n', '\u2028', '7', 'WEBVTT', 'ሰላም'), fc.string()),
  )
  .map((parts) => parts.join(''))
const seconds = fc.double({ min: 0, max: 1e6, noNaN: true })
const anySegments = fc.array(
  fc.record({ text, startSeconds: seconds, lastsSeconds: seconds }).map(({ lastsSeconds, ...segment }) => ({
    ...segment,
    endSeconds: segment.startSeconds + lastsSeconds,
  })),
)

const msOf = (time: string) => {
  const [h = 0, m = 0, s = 0, ms = 0] = time.split(/[:.,]/).map(Number)
  return ((h * 60 + m) * 60 + s) * 1_000 + ms
}

property.prop([anySegments, fc.constantFrom(toSrt, toVtt)])(
  'whatever was said, a reader finds each cue with words once, in order, with a time it can read',
  (all, write) => {
    const said = all.filter((segment) => segment.text.trim() !== '')
    const blocks = write(all)
      .split(/\n\n+/)
      .filter((block) => block.includes('\n') && block.trim() !== 'WEBVTT')
    expect(blocks).toHaveLength(said.length)
    const starts = blocks.map((block, index) => {
      const lines = block.trimEnd().split('\n')
      if (write === toSrt) expect(lines.shift()).toBe(String(index + 1))
      const [start = '', end = ''] = lines.shift()?.split(' --> ') ?? []
      for (const time of [start, end]) expect(time).toMatch(/^\d{2,}:[0-5]\d:[0-5]\d[.,]\d{3}$/)
      expect(msOf(end)).toBeGreaterThan(msOf(start))
      expect(lines.join('\n')).not.toContain('-->')
      if (write === toVtt) expect(lines.join('\n')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
      return msOf(start)
    })
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(starts).toEqual(
      said.map(({ startSeconds }) => Math.round(startSeconds * 1_000)).toSorted((a, b) => a - b),
    )
  },
)
