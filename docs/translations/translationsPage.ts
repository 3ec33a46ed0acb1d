import { fileURLToPath } from 'node:url'
import { type Evidence, type EvidenceFile, sayEvidence } from './evidence.js'
import { type Language, languages } from './parts.js'
import { type Entry, type Rank, rankOf, ranks, readingList } from './readingList.js'
import { lineOf, type Sentence } from './sentences.js'
import { sources } from './sources.js'

/** `docs/TRANSLATIONS.md`: each sentence with what speaks for it. */
export function translationsPage(sentences: readonly Sentence[], file: EvidenceFile): Page {
  const lists = (Object.keys(languages) as Language[]).map((language) => ({
    language,
    entries: readingList(sentences, file, language),
  }))
  const text = [
    head,
    summaryOf(lists),
    sourcesList(),
    ...lists.map(({ language, entries }) => listOf(language, entries)),
  ].join('\n\n')
  return { path: fileURLToPath(new URL('../TRANSLATIONS.md', import.meta.url)), text: `${text}\n` }
}

/** A file that is written from the catalogues and the evidence. */
export interface Page {
  path: string
  text: string
}

/** A cell of a table: nothing in it ends the cell or the row. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}

const head = `<!-- Written by \`npm run translations\` from docs/translations and the catalogues. -->

# Translations

The Amharic, Tigrinya and Somali words are drafts, compared phrase by phrase with what other software says. **What no native speaker
has read is marked as such**, and what we are least sure of comes first.

- **low**: no support was found for the words or the grammar
- **medium**: the words were found, the sentence is our own
- **high**: the sentence, or its words and its pattern, were found
- **read**: a native speaker has read it

If you speak one of the languages, an hour of yours helps: fill in its form in any spreadsheet program. In the repository it is
\`docs/translations/review-am.csv\`, \`review-ti.csv\` or \`review-so.csv\`; the same to print ends in \`.md\`. Or open an issue with the key and
the better words. [Adding a language](adding-a-language.md) says how the files hang together.

## How they are written

- Amharic: the polite imperative (እንደገና ይሞክሩ); on a button of one or two words the short one, as other software has it (ቅዳ, አሰናብት);
  \`።\` at the end of a sentence, \`፦\` before a value, \`፣\` and seldom \`፤\` within it.
- Tigrinya: the plural imperative in sentences (እንደገና ፈትኑ), polite and without gender; the singular one on buttons (እንደገና ፈትን, ቀጽል);
  with ጸ and ኣ, \`ዝተ-\` rather than \`እተ-\`; \`።\` and \`፦\`, but **no commas**, because \`፣\` is a comma in Ethiopia and a semicolon in
  Eritrea. Words for one of the two can be put on top: \`{ locale: 'ti-ET', ui: { … } }\`.
- Somali: the plain singular imperative; \`xir\` and \`xiriir\` rather than \`xidh\` and \`xidhiidh\`; \`mar kale\` in two words, \`kadib\` in one;
  a hyphen before the article of a foreign word (\`server-ka\`).
- All: Western digits, straight quotes, no clock times. Whole sentences for each unit of time, since the number stands in another place
  in each language. In Amharic and Tigrinya \`one\` stands for 0 as well, so every form prints \`{count}\`.
- Sentences for users never mention keys, scopes, addresses, JSON or webhooks: a visitor can do nothing about them.`

interface List {
  language: Language
  entries: readonly Entry[]
}

function summaryOf(lists: readonly List[]): string {
  const verdicts = ['kept', 'changed', 'unsure'] as const
  const count = ({ entries }: List, of: (evidence: Evidence) => string, what: string) =>
    entries.filter(({ evidence }) => of(evidence) === what).length
  const rows = lists.map((list) =>
    [
      languages[list.language],
      list.entries.length,
      ...verdicts.map((verdict) => count(list, (evidence) => evidence.verdict, verdict)),
      ...ranks.map((rank) => count(list, rankOf, rank)),
    ].join(' | '),
  )
  return [
    '## Where they stand\n',
    `| language | sentences | ${verdicts.join(' | ')} | ${ranks.join(' | ')} |`,
    `| --- |${' --- |'.repeat(1 + verdicts.length + ranks.length)}`,
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}

function sourcesList(): string {
  const rows = Object.entries(sources).map(([name, software]) => `- **${name}**: ${software}`)
  return ['## Whose words were read\n', ...rows].join('\n')
}

const headings: Record<Rank, string> = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  read: 'read by a native speaker',
}

function listOf(language: Language, entries: readonly Entry[]): string {
  const name = languages[language]
  return ranks
    .flatMap((rank) => {
      const rows = entries.filter(({ evidence }) => rankOf(evidence) === rank)
      if (rows.length === 0) return []
      const table = rows.map((entry) => rowOf(language, entry))
      const columns = `| key | English | ${name} | evidence | verdict |\n| --- | --- | --- | --- | --- |`
      return [`## ${name}, ${headings[rank]}\n\n${columns}\n${table.join('\n')}`]
    })
    .join('\n\n')
}

function rowOf(language: Language, { first, sentences, evidence }: Entry): string {
  const cells = [
    sentences.map(({ key }) => `\`${key}\``).join(' '),
    lineOf(first.english),
    lineOf(first.words[language]),
    sayEvidence(evidence, first, language),
    verdictOf(evidence),
  ]
  return `| ${cells.map(cell).join(' | ')} |`
}

function verdictOf({ verdict, before, read }: Evidence): string {
  const by =
    read && ['read', read.by && `by ${read.by}`, read.on && `on ${read.on}`].filter(Boolean).join(' ')
  return [before ? `${verdict}, was: ${before}` : verdict, by].filter(Boolean).join('; ')
}
