import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { type EvidenceFile, sayEvidence } from './evidence.js'
import { type Language, languages } from './parts.js'
import { rankOf, readingList } from './readingList.js'
import type { Forms, Sentence } from './sentences.js'
import { shownAt } from './shownAt.js'
import { cell, type Page } from './translationsPage.js'

/** The columns of a form; the third is named after its language. */
export const columnsOf = (language: Language) =>
  ['key', 'English', languages[language], 'where it is shown', 'your words, or ok', 'remark'] as const

/** One row of a form: one form of one sentence. */
export interface Row {
  key: string
  english: string
  words: string
  place: string
}

/** What a native reader fills in: a table for a spreadsheet program, and the same to print. */
export function reviewForms(sentences: readonly Sentence[], file: EvidenceFile, language: Language): Page[] {
  const entries = readingList(sentences, file, language).filter(({ evidence }) => rankOf(evidence) !== 'read')
  const rows = entries.flatMap(({ first }) => rowsOf(first, language))
  const path = (suffix: string) => fileURLToPath(new URL(`review-${language}.${suffix}`, import.meta.url))
  const table = rows.map(({ key, english, words, place }) => [key, english, words, place, '', ''])
  const doubtful = entries
    .filter(({ evidence }) => evidence.verdict === 'unsure' && evidence.evidence?.startsWith('unsure'))
    .map(
      ({ first, evidence }) => `- ${first.words[language].other}: ${sayEvidence(evidence, first, language)}`,
    )
  return [
    {
      path: path('csv'),
      // Excel reads a file as UTF-8 if it begins so.
      text: `\ufeff${Papa.unparse([[...columnsOf(language)], ...table], { newline: '\r\n' })}\r\n`,
    },
    { path: path('md'), text: printed(language, table, doubtful) },
  ]
}

/** The rows a sentence takes: one, or one for each form that the language has. */
export function rowsOf(sentence: Sentence, language: Language): Row[] {
  const { key, english } = sentence
  const forms: Forms = sentence.words[language]
  if (!hasForms(sentence)) return [{ key, english: english.other, words: forms.other, place: shownAt(key) }]
  return categoriesOf(language).map((category) => ({
    key: `${key}@${category}`,
    english: english[category] ?? english.other,
    words: forms[category] ?? forms.other,
    place: `${shownAt(key)}; {count} is ${numbersOf(category, language)}`,
  }))
}

/** Whether any language says it otherwise for another number. */
export function hasForms({ english, words }: Sentence): boolean {
  return [english, ...Object.values(words)].some((forms) => Object.keys(forms).length > 1)
}

export function categoriesOf(language: Language): Intl.LDMLPluralRule[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories
}

function numbersOf(category: Intl.LDMLPluralRule, language: Language): string {
  const numbers = [0, 1, 2, 5].filter((count) => new Intl.PluralRules(language).select(count) === category)
  return category === 'other' ? 'any other number' : numbers.join(' or ')
}

function printed(language: Language, table: readonly string[][], doubtful: readonly string[]): string {
  const columns = columnsOf(language)
  return `<!-- Written by \`npm run translations\`. -->

# ${languages[language]}: please read

These are the words of a program that turns speech into text: its errors, its buttons, its recorder. They were put together from words
that other software uses, and no native speaker has read them. What we are least sure of comes first; stop whenever you like.

- Is it what you would say? Write \`ok\` into the fifth column.
- Is there something better? Write the whole sentence there.
- Leave it empty where you have not read it.
- What stands in braces, \`{count}\` or \`{size}\`, is put in by the program. It must be in your sentence too, spelled as it is.
- Anything else goes into the last column.

The same table for a spreadsheet program is \`review-${language}.csv\`: save it as CSV (UTF-8) again and send it back.
${doubtful.length > 0 ? `\nAsk yourself above all:\n\n${doubtful.join('\n')}\n` : ''}
| ${columns.join(' | ')} |
|${' --- |'.repeat(columns.length)}
${table.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}
`
}
