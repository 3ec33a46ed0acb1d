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
  fc
    .record({ text, startSeconds: seconds, lastsSeconds: fc.double({ min: 0, max: 60, noNaN: true }) })
    .map(({ lastsSeconds, ...segment }) => ({ ...segment, endSeconds: segment.startSeconds + lastsSeconds })),
)

const msOf = (time: string) => {
  const [h = 0, m = 0, s = 0, ms = 0] = time.split(/[:.,]/).map(Number)
  return ((h * 60 + m) * 60 + s) * 1_000 + ms
}

property.prop([anySegments, fc.constantFrom(toSrt, toVtt)])(
  'whatever was said, a reader finds each cue with words once, in order, with a time it can read',
  (all, write) => {
    const blocks = write(all)
      .split(/\n\n+/)
      .filter((block) => block.includes('\n') && block.trim() !== 'WEBVTT')
    const starts = blocks.map((block, index) => {
      const lines = block.trimEnd().split('\n')
      if (write === toSrt) expect(lines.shift()).toBe(String(index + 1))
      const [start = '', end = ''] = lines.shift()?.split(' --> ') ?? []
      for (const time of [start, end]) expect(time).toMatch(/^\d{2,}:[0-5]\d:[0-5]\d[.,]\d{3}$/)
      expect(msOf(end)).toBeGreaterThan(msOf(start))
      expect(msOf(end) - msOf(start)).toBeLessThanOrEqual(7_000)
      expect(lines.length).toBeLessThanOrEqual(2)
      if (write === toSrt) for (const line of lines) expect(line.length).toBeLessThanOrEqual(42)
      expect(lines.join('\n')).not.toContain('-->')
      if (write === toVtt) expect(lines.join('\n')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
      return msOf(start)
    })
    const said = all.filter((segment) => /[^\s\p{Cc}]/u.test(segment.text))
    for (const { startSeconds } of said) expect(starts).toContain(Math.round(startSeconds * 1_000))
    const wordsOf = (all: string[]) => all.join(' ').replace(/[\s\p{Cc}]+/gu, '').length
    // No word is lost; SubRip has no escapes, so its arrows are shorter.
    if (write === toSrt && !all.some((segment) => /-->/.test(segment.text.replace(/\s/g, ''))))
      expect(blocks.reduce((sum, block) => sum + wordsOf(block.split('\n').slice(2)), 0)).toBe(
        said.reduce((sum, segment) => sum + wordsOf([segment.text]), 0),
      )
  },
)

const cuesIn = (srt: string) =>
  srt
    .trim()
    .split('\n\n')
    .map((cue) => cue.split('\n').slice(2).join('\n'))

test('what is long is split where sentences and clauses end, in Ethiopic writing too', () => {
  const text =
    'The library opens at nine, and it closes at five on every working day of the week. On Sundays it is closed; nobody knows why.'
  expect(cuesIn(toSrt([{ text, startSeconds: 0, endSeconds: 15 }]))).toEqual([
    'The library opens at nine,',
    'and it closes at five on\nevery working day of the week.',
    'On Sundays it is closed; nobody knows why.',
  ])
  const amharic = 'ሰላም ለኪ እንደምን አለሽ ዛሬ።ቤተ መጻሕፍቱ በዘጠኝ ሰዓት ይከፈታል፣በአምስት ሰዓት ይዘጋል እንጂ ሌሊት አይሠራም።'
  expect(cuesIn(toSrt([{ text: amharic, startSeconds: 0, endSeconds: 10 }]))).toEqual([
    'ሰላም ለኪ እንደምን አለሽ ዛሬ።',
    'ቤተ መጻሕፍቱ በዘጠኝ ሰዓት ይከፈታል፣',
    'በአምስት ሰዓት ይዘጋል እንጂ ሌሊት አይሠራም።',
  ])
})

test('two who speak have a line each, and a long pause is no subtitle', () => {
  expect(toSrt([{ text: '- Hello.\n- Yes?', startSeconds: 0, endSeconds: 2 }])).toContain('- Hello.\n- Yes?')
  expect(toSrt([{ text: 'Yes.', startSeconds: 0, endSeconds: 60 }])).toContain(
    '00:00:00,000 --> 00:00:07,000',
  )
})

test('a NUL or another control sign is not written', () => {
  expect(cuesIn(toSrt([{ text: 'a\0b\x1B[0m', startSeconds: 0, endSeconds: 1 }]))).toEqual(['a b [0m'])
})

test('a hundred thousand spaces, points or signs take no longer than as many words', () => {
  // Of this process, however busy the machine is.
  const cpuMsOf = (text: string) => {
    const before = process.cpuUsage()
    toVtt([{ text, startSeconds: 0, endSeconds: 9 }])
    return process.cpuUsage(before).user / 1_000
  }
  const words = cpuMsOf('a '.repeat(50_000))
  for (const part of [' ', '\n ', '. ', '.', "'", 'a', '።', '\u2028', '-'])
    expect(cpuMsOf(`x${part.repeat(100_000)}y`), JSON.stringify(part)).toBeLessThan(20 * words + 1_000)
})
