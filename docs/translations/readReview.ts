import Papa from 'papaparse'
import { type EvidenceFile, evidenceOf } from './evidence.js'
import { placeholdersOf } from './findFaults.js'
import { type Language, languages } from './parts.js'
import { nameOf } from './readingList.js'
import { categoriesOf, columnsOf, hasForms } from './reviewForm.js'
import { type Forms, lineOf, type Sentence } from './sentences.js'

/** What came back in a form. */
export interface Review {
  language: Language
  /** Every sentence a native reader has read, as it is to be. */
  read: readonly { sentence: Sentence; forms: Forms }[]
  remarks: readonly { key: string; remark: string }[]
}

/** What is wrong with a form, row by row. Nothing of it is taken. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError'

  constructor(readonly faults: readonly string[]) {
    super(`Nothing was taken:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
  }
}

/** One row that somebody has filled in. */
interface Answer {
  /** As a spreadsheet program counts them: the one with the names of the columns is the first. */
  row: number
  category: Intl.LDMLPluralRule
  words: string
}

/** A form as it came back, checked against the words as they are now. Throws a `ReviewError` with all that is wrong. */
export function readReview(bytes: Uint8Array, sentences: readonly Sentence[], file: EvidenceFile): Review {
  const [head = [], ...rows] = parse(bytes)
  const language = languageOf(head)
  const faults: string[] = []
  const answers = new Map<Sentence, Answer[]>()
  const remarks: { key: string; remark: string }[] = []

  for (const [index, cells] of rows.entries()) {
    const [id = '', english = '', ours = '', , answer = '', remark = ''] = cells.map(oneLine)
    const row = index + 2
    const fault = (why: string) => faults.push(`row ${row}, ${id || 'no key'}: ${why}`)
    if (remark !== '') remarks.push({ key: id, remark })
    if (answer === '') continue
    const [key = '', category = 'other'] = id.split('@') as [string?, Intl.LDMLPluralRule?]
    const sentence = sentences.find((one) => one.key === key)
    if (!sentence) {
      fault('there is no such sentence')
      continue
    }
    const said = answers.get(sentence) ?? []
    const now = sentence.words[language][category] ?? sentence.words[language].other
    const isOk = answer.toLowerCase() === 'ok'
    const englishNow = sentence.english[category] ?? sentence.english.other
    if (english !== englishNow) fault(`the English is “${englishNow}” by now: ask again`)
    if (isOk && ours !== now) fault(`the words are “${now}” by now: ask again`)
    if (id.includes('@') !== hasForms(sentence))
      fault(
        hasForms(sentence) ? 'say which form: @one, @other …' : 'this sentence has one form, for all numbers',
      )
    else if (hasForms(sentence) && !categoriesOf(language).includes(category))
      fault(`${languages[language]} has no form “${category}”, but ${categoriesOf(language).join(', ')}`)
    if (said.some((one) => one.category === category)) fault('it is there twice')
    if (!isOk) for (const why of wrongWith(answer, now, englishNow)) fault(why)
    answers.set(sentence, [...said, { row, category, words: isOk ? now : answer }])
  }

  if (faults.length > 0) throw new ReviewError(faults)
  const read = [...answers].flatMap(([sentence, said]) => {
    const forms = formsOf(sentence, said, language)
    const isWhole = !hasForms(sentence) || said.length === categoriesOf(language).length
    const isChanged = lineOf(forms) !== lineOf(sentence.words[language])
    if (!isWhole && !isChanged) return []
    const alike = sentences.filter((one) => nameOf(one, language) === nameOf(sentence, language))
    return alike
      .filter((one) => isChanged || !evidenceOf(file, one, language).read)
      .map((one) => ({ sentence: one, forms }))
  })
  return { language, read, remarks }
}

/** Spreadsheet programs write commas, semicolons or tabs, with a mark of their own at the beginning, or UTF-16. */
function parse(bytes: Uint8Array): string[][] {
  const { data } = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: 'greedy' })
  return data
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new ReviewError(['the file is not UTF-8: save it as “CSV UTF-8”'])
  }
}

function languageOf(head: readonly string[]): Language {
  const codes = Object.keys(languages) as Language[]
  const language = codes.find((code) => columnsOf(code).every((name, index) => oneLine(head[index]) === name))
  if (language) return language
  throw new ReviewError([`row 1: the columns must be ${columnsOf('am').join(', ')} (or another language)`])
}

/** A cell as one line: what a spreadsheet program or a keyboard put in is no part of the sentence. */
function oneLine(text = ''): string {
  return text
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .trim()
}

function wrongWith(words: string, now: string, english: string): string[] {
  const wanted = placeholdersOf(english)
  const found = placeholdersOf(words)
  const faults: string[] = []
  const missing = wanted.filter((place) => !found.includes(place))
  const extra = found.filter((place) => !wanted.includes(place))
  if (missing.length > 0) faults.push(`${missing.join(', ')} is missing`)
  if (extra.length > 0) faults.push(`${extra.join(', ')} is not in the English`)
  if (found.length > new Set(found).size) faults.push('a place is there twice')
  if (/[{}]/.test(words.replace(/\{\w+\}/g, ''))) faults.push('a brace stands alone')
  if (/\?{3}|\ufffd/.test(words) || (/[\u1200-\u137f]/.test(now) && !/[\u1200-\u137f]|\{/.test(words)))
    faults.push('its letters are lost: save the file as “CSV UTF-8”')
  if (/[.።]$/.test(now) && !/[.።]$/.test(words)) faults.push(`it ends without “${now.at(-1)}”`)
  return faults
}

/** All forms together; a language that says all numbers alike has one. */
function formsOf(sentence: Sentence, said: readonly Answer[], language: Language): Forms {
  const now = sentence.words[language]
  const categories = hasForms(sentence) ? categoriesOf(language) : (['other'] as const)
  const forms = categories.map((category): [string, string] => {
    const answer = said.find((one) => one.category === category)
    return [category, answer?.words ?? now[category] ?? now.other]
  })
  const isOne = new Set(forms.map(([, words]) => words)).size === 1
  return { ...Object.fromEntries(isOne ? forms.slice(-1) : forms) } as Forms
}
