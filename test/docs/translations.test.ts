import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { type EvidenceFile, readEvidence, stillTrue } from '../../docs/translations/evidence.js'
import { pages } from '../../docs/translations/pages.js'
import { type Language, languages, parts } from '../../docs/translations/parts.js'
import { readReview } from '../../docs/translations/readReview.js'
import { allSentences } from '../../docs/translations/sentences.js'
import { sources } from '../../docs/translations/sources.js'
import { formsInSource } from '../../docs/translations/sourceWords.js'
import { takeIn } from '../../docs/translations/takeIn.js'

const root = join(import.meta.dirname, '../..')
const sentences = allSentences()
const evidence = readEvidence()
const written = pages(sentences, evidence)
const readSource = (file: string) => readFileSync(join(root, file), 'utf8')

test.each(written.map((page) => [page.path.slice(root.length + 1), page] as const))(
  '%s is as `npm run translations` writes it',
  (_, { path, text }) => {
    expect(readFileSync(path, 'utf8') === text, 'stale: run `npm run translations`').toBe(true)
  },
)

test('the evidence is about sentences that are there, as they are now', () => {
  expect(evidence, 'stale: run `npm run translations`').toEqual(stillTrue(evidence, sentences))
})

test('every file of words is among the parts', () => {
  const files = readdirSync(join(root, 'src/messages')).filter((name) => /(^|[a-z])(am|Am)\.ts$/.test(name))
  expect(parts.map(({ fileOf }) => fileOf('am')).filter((file) => file.startsWith('src/'))).toEqual(
    expect.arrayContaining(files.map((name) => `src/messages/${name}`)),
  )
})

test('every source that is named is explained', () => {
  const names = Object.values(evidence)
    .flatMap((byLanguage) => Object.values(byLanguage))
    .flatMap(({ evidence: said = '' }) => said.match(/\b[A-Z][A-Z0-9]{1,3}\b/g) ?? [])
  const unknown = new Set(
    names.filter((name) => !(name in sources) && !/^(API|JSON|IP|ID|MP3|M4A|MB)$/.test(name)),
  )
  expect([...unknown]).toEqual([])
})

/** The rows of a form, as the program writes it, with answers filled in by key. */
function filledIn(language: Language, answers: Record<string, string>, edit?: (rows: string[][]) => void) {
  const page = written.find(({ path }) => path.endsWith(`review-${language}.csv`))
  const { data } = Papa.parse<string[]>(page?.text.replace(/^\ufeff/, '') ?? '', { skipEmptyLines: true })
  for (const row of data) row[4] = answers[row[0] ?? ''] ?? (row[4] as string)
  edit?.(data)
  return data
}

const bytesOf = (rows: string[][], { delimiter = ',', mark = '\ufeff', newline = '\r\n' } = {}) =>
  new TextEncoder().encode(mark + Papa.unparse(rows, { delimiter, newline }))

const review = (language: Language, answers: Record<string, string>, edit?: (rows: string[][]) => void) =>
  readReview(bytesOf(filledIn(language, answers, edit)), sentences, evidence)

describe('a form that comes back', () => {
  const take = (answers: Record<string, string>, file: EvidenceFile = evidence) =>
    takeIn(readReview(bytesOf(filledIn('so', answers)), sentences, file), {
      sentences,
      evidence: file,
      reader: { by: 'Hodan', on: '2026-12-01' },
      readSource,
    })

  test('untouched, changes nothing', () => {
    expect(review('so', {})).toEqual({ language: 'so', read: [], remarks: [] })
    expect(take({}).files.size).toBe(0)
  })

  test('puts its words into the catalogue, and says who read them', () => {
    const { files, said } = take({ 'words/ui.details': 'Faahfaahin dheeraad ah', 'words/ui.pause': 'OK' })
    expect([...files.keys()]).toEqual(['src/messages/so.ts', 'evidence'])
    const source = files.get('src/messages/so.ts') ?? ''
    expect(source).toBe(readSource('src/messages/so.ts').replace("'Faahfaahin'", "'Faahfaahin dheeraad ah'"))
    const known = JSON.parse(files.get('evidence') ?? '') as EvidenceFile
    const read = { by: 'Hodan', on: '2026-12-01' }
    expect(known['words/ui.details']?.so).toMatchObject({ verdict: 'changed', before: 'Faahfaahin', read })
    expect(known['words/ui.pause']?.so).toMatchObject({ words: 'Haki', verdict: 'kept', read })
    expect(known['words/ui.details']?.am).toEqual(evidence['words/ui.details']?.am)
    expect(said[0]).toBe('2 sentences read, 1 of them changed.')
  })

  test('changes a sentence everywhere it is said', () => {
    const key = 'words/errors.missing_api_key.title'
    const source = take({ [key]: 'Adeeggan halkan ma shaqeeyo' }).files.get('src/messages/so.ts') ?? ''
    for (const code of ['missing_api_key', 'origin_not_allowed', 'insufficient_scope'])
      expect(formsInSource(source, ['errors', code, 'title'])).toEqual({
        other: 'Adeeggan halkan ma shaqeeyo',
      })
  })

  test('gives a plural its forms, and takes them away where all numbers are said alike', () => {
    const two = take({ 'words/ui.gaveUp@one': '{count} isku day oo keliya', 'words/ui.gaveUp@other': 'ok' })
    expect(formsInSource(two.files.get('src/messages/so.ts') ?? '', ['ui', 'gaveUp'])).toEqual({
      one: '{count} isku day oo keliya',
      other: '{count} isku day kadib waa la joojiyay',
    })
    const minutes = '{count} daqiiqo kadib'
    const one = take({ 'words/ui.retryIn.minutes@one': minutes, 'words/ui.retryIn.minutes@other': minutes })
    expect(formsInSource(one.files.get('src/messages/so.ts') ?? '', ['ui', 'retryIn.minutes'])).toEqual({
      other: minutes,
    })
  })

  test('leaves a sentence out of the next form once it is read', () => {
    const { files } = take({ 'words/ui.pause': 'ok' })
    const file = JSON.parse(files.get('evidence') ?? '') as EvidenceFile
    const [page, form] = [/TRANSLATIONS/, /review-so.csv/].map(
      (name) => pages(sentences, file).find(({ path }) => name.test(path))?.text ?? '',
    )
    expect(form).not.toContain('words/ui.pause,')
    expect(page).toMatch(
      /## Somali, read by a native speaker[^#]*`words\/ui\.pause`[^\n]*read by Hodan on 2026-12-01/,
    )
  })
})

describe('a spreadsheet program', () => {
  const answers = { 'words/ui.untitled': 'Magac "la’aan";  ma\njiro\u00a0', 'words/ui.pause': ' Ok ' }
  const expected = `Magac "la'aan"; ma jiro`

  test.each([
    ['commas and a mark', { delimiter: ',' }],
    ['semicolons', { delimiter: ';', mark: '' }],
    ['tabs', { delimiter: '\t' }],
    ['lines of another kind', { newline: '\n', mark: '' }],
  ])('may write %s', (_, how) => {
    const { read } = readReview(bytesOf(filledIn('so', answers), how), sentences, evidence)
    expect(read.map(({ sentence, forms }) => [sentence.key, forms.other])).toEqual(
      expect.arrayContaining([
        ['words/ui.untitled', expected],
        ['words/ui.pause', 'Haki'],
      ]),
    )
  })

  test('may write UTF-16, and lines that are empty', () => {
    const text = `\ufeff${Papa.unparse([...filledIn('so', answers), ['', '', '', '', '', '']], { delimiter: '\t' })}`
    const { read } = readReview(Buffer.from(text, 'utf16le'), sentences, evidence)
    expect(read.map(({ forms }) => forms.other)).toContain(expected)
  })

  test('that loses letters is found out', () => {
    expect(() => readReview(Buffer.from('key;\xe9\xe8', 'latin1'), sentences, evidence)).toThrow('CSV UTF-8')
    expect(() => review('am', { 'words/ui.pause': '???? ????' })).toThrow('letters are lost')
  })
})

test.each([
  ['a place is missing', { 'words/ui.maxSize': 'Cabbirka' }, /row \d+, words\/ui.maxSize: {size} is missing/],
  ['a place is new', { 'words/ui.details': '{size} ah' }, /{size} is not in the English/],
  ['a brace is left', { 'words/ui.details': 'Faah {faahin' }, /a brace stands alone/],
  ['a sentence does not end', { 'words/ui.noSpeech': 'Hadal lama helin' }, /it ends without “\.”/],
])('nothing is taken where %s', (_, answers, why) => {
  expect(() => review('so', { 'words/ui.pause': 'Hakad', ...answers })).toThrow(why)
})

test.each<[string, RegExp, (rows: string[][]) => void]>([
  [
    'the key is not known',
    /row 2, words\/ui\.gone: there is no such sentence/,
    ([, row]) => row?.splice(0, 1, 'words/ui.gone'),
  ],
  [
    'the English has changed since',
    /the English is “.+” by now/,
    ([, row]) => row?.splice(1, 1, 'Other English'),
  ],
  [
    'what was read has changed since',
    /the words are “.+” by now/,
    ([, row]) => row?.splice(2, 1, 'Erayo kale'),
  ],
  ['a row is there twice', /it is there twice/, (rows) => rows.push(rows[1] ?? [])],
  [
    'the language has no such form',
    /row 2, .*@few: Somali has no form “few”, but one, other/,
    ([, row]) => row?.splice(0, 2, 'words/ui.gaveUp@few', 'Stopped after {count} attempts'),
  ],
  [
    'a plural does not say its form',
    /say which form/,
    ([, row]) => row?.splice(0, 2, 'words/ui.gaveUp', 'Stopped after {count} attempts'),
  ],
  ['the columns are not those', /row 1: the columns must be/, ([head]) => head?.splice(2, 1, 'Klingon')],
])('nothing is taken where %s', (_, why, edit) => {
  const all = (rows: string[][]) => {
    const [, row] = rows
    if (row) row[4] = 'ok'
    edit(rows)
  }
  expect(() => review('so', {}, all)).toThrow(why)
})

test('all that is wrong is said at once', () => {
  const wrong = { 'words/ui.maxSize': 'Cabbirka', 'words/ui.noSpeech': 'Hadal lama helin' }
  expect(() => review('so', wrong)).toThrow(/Nothing was taken:\n- row \d+.*\n- row \d+/)
})

test('there is a form for every language', () => {
  for (const language of Object.keys(languages) as Language[])
    expect(filledIn(language, {}).length).toBeGreaterThan(200)
})
