import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { findHits, foldText } from '../../src/player/findHits.js'

const found = (text: string, query: string) =>
  findHits([foldText(text)], query).map(({ start, end }) => text.slice(start, end))

test.each([
  ['capitals', 'A scale. SCALES!', 'Scale', ['scale', 'SCALE']],
  ['accents, composed or not', 'Café cafe\u0301 cafe', 'cafe', ['Café', 'cafe\u0301', 'cafe']],
  ['a sign that grows when it is lower', 'İstanbul’da', 'istanbul\u0027d', ['İstanbul’d']],
  ['apostrophes of Somali', 'su\u2019aal, su\u0027aal', 'su\u02bcaal', ['su\u2019aal', 'su\u0027aal']],
  ['spaces of any kind', 'one\u00a0two\none\ttwo', 'one two', ['one\u00a0two', 'one\ttwo']],
  ['letters that sound the same', 'ሠላም ሰላም ፀሐይ ጸሀይ ዓለም አለም', 'ሰላም', ['ሠላም', 'ሰላም']],
  ['the same of the first and the fourth', 'ፀሐይ ጸሀይ ፀሃይ', 'ጸሓይ', ['ፀሐይ', 'ጸሀይ', 'ፀሃይ']],
  ['the space of Ethiopic', 'ሰላም፡ለዓለም', 'ሰላም ለዓለም', ['ሰላም፡ለዓለም']],
  ['what would be a pattern', 'a.c (abc) [x]*', '.c (', ['.c (']],
  ['each place once', 'aaaa', 'aa', ['aa', 'aa']],
  ['nothing for nothing', 'abc', '  ', []],
])('finds %s', (_, text, query, places) => {
  expect(found(text, query)).toEqual(places)
})

const words = fc.string({ unit: fc.constantFrom(...Array.from('aÀßİ ሀሐኃሰሠ፡é\u0301😀.')) })

property.prop([words, words, words])(
  'any text is found in what holds it, at its place',
  (before, text, after) => {
    fc.pre(foldText(text).folded.trim() !== '')
    const whole = `${before}${text}${after}`
    const hits = findHits([foldText(whole)], text)
    expect(hits.length).toBeGreaterThan(0)
    for (const { start, end } of hits)
      expect(foldText(whole.slice(start, end)).folded).toBe(foldText(text).folded.trim())
  },
)

const signs = fc
  .integer({ min: 0, max: 0x1ff })
  .map((at) => String.fromCharCode(at < 0x80 ? at : at - 0x80 + 0x1200))

property.prop([fc.string({ unit: signs })])(
  'English and Ethiopic letters are read alone as they are read among others',
  (text) => {
    const { folded, places } = foldText(text)
    expect(places).toBeUndefined()
    expect(`${folded}e`).toBe(foldText(`${text}é`).folded)
  },
)
