import { glossary } from './glossary.js'
import { groupBy } from './groupBy.js'
import { type Language, languages } from './parts.js'
import { type Forms, lineOf, type Sentence } from './sentences.js'

/** What is wrong with one sentence in one language. */
export interface Fault {
  kind: FaultKind
  language: Language | 'en'
  key: string
  words: string
  why: string
}

export type FaultKind =
  | 'another word for a term'
  | 'one English, two translations'
  | 'two labels, one translation'
  | 'punctuation of another kind'
  | 'Latin letters'
  | 'placeholders'
  | 'plural forms'
  | 'too long'
  | 'spaces'
  | 'quotes of another kind'

const ethiopic = new Set<string>(['am', 'ti'])
const codes = Object.keys(languages) as Language[]

/** Names, codes and words of the trade that stay as they are in Ethiopic text. */
const names =
  /\.wav|\b(API|JSON|IP|HTTPS|MP3|M4A|UTC|Lesan|Network|Permissions-Policy|iframe|allow|Safari|Firefox|Chrome|scope|origin|webhook|xx)(?![a-z])/g

/** All that can be seen of the words without speaking the languages. */
export function findFaults(sentences: readonly Sentence[]): Fault[] {
  return [
    ...sentences.flatMap((sentence) => [
      ...faultsOf(sentence, 'en', sentence.english),
      ...codes.flatMap((language) => [
        ...faultsOf(sentence, language, sentence.words[language]),
        ...termFaults(sentence, language),
        ...placeholderFaults(sentence, language),
      ]),
      ...lengthFaults(sentence),
    ]),
    ...codes.flatMap((language) => [
      ...twoTranslations(sentences, language),
      ...oneForTwo(sentences, language),
    ]),
  ]
}

/** What any sentence must be, in its language. */
function faultsOf({ key }: Sentence, language: Language | 'en', forms: Forms): Fault[] {
  const words = lineOf(forms)
  const text = words.replace(/\{\w+\}/g, '')
  const fault = (kind: FaultKind, why: string): Fault => ({ kind, language, key, words, why })
  const faults: Fault[] = []

  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const wanted = Object.keys(forms).length > 1 ? pluralCategories : ['other']
  if (!isDeepEqual(Object.keys(forms).toSorted(), wanted.toSorted()))
    faults.push(fault('plural forms', `has ${Object.keys(forms).join(', ')}, not ${wanted.join(', ')}`))

  if (/ {2}|^\s|\s$|\u00a0/.test(words)) faults.push(fault('spaces', 'doubled, or at an end'))
  if (/ [።፣፤፦፥.,;:?…](?!wav)/.test(text)) faults.push(fault('spaces', 'before a sign'))
  if (/[‘’“”]/.test(text)) faults.push(fault('quotes of another kind', 'not straight, as all others are'))
  if (!ethiopic.has(language)) {
    if (/[\u1361-\u1368«»]/.test(text)) faults.push(fault('punctuation of another kind', 'Ethiopic'))
    return faults
  }
  const rest = text.replace(names, '')
  if (/[A-Za-z]/.test(rest)) faults.push(fault('Latin letters', rest.match(/[A-Za-z]+/g)?.join(' ') ?? ''))
  if (/[,;:]|\.(?!\d)(?<!ጄ\.|ኤፍ\.)|[፡፧'‘’“”]/.test(rest))
    faults.push(fault('punctuation of another kind', 'not ። ፣ ፤ ፦ ? « »'))
  if (language === 'ti' && /[፣፤፥]/.test(rest))
    faults.push(fault('punctuation of another kind', 'a comma, which differs between Eritrea and Ethiopia'))
  return faults
}

function termFaults(sentence: Sentence, language: Language): Fault[] {
  const english = lineOf(sentence.english).replace(/\{\w+\}/g, '')
  return glossary
    .filter((term) => term.english.test(english))
    .filter(
      (term) => !Object.values(sentence.words[language]).every((form) => term[language].forms.test(form)),
    )
    .map((term) => ({
      kind: 'another word for a term',
      language,
      key: sentence.key,
      words: lineOf(sentence.words[language]),
      why: `“${english.match(term.english)?.[0]}” is ${term[language].word}`,
    }))
}

function placeholderFaults({ key, english, words }: Sentence, language: Language): Fault[] {
  const wanted = placeholdersOf(english.other)
  const wrong = Object.values(words[language]).some((form) => !isDeepEqual(placeholdersOf(form), wanted))
  const line = lineOf(words[language])
  return wrong ? [{ kind: 'placeholders', language, key, words: line, why: `not ${wanted.join(' ')}` }] : []
}

/** The places for values in a form, in an order of their own. */
export function placeholdersOf(form: string): string[] {
  return (form.match(/\{\w+\}/g) ?? []).toSorted()
}

/** A box made for three languages is burst by the fourth. */
function lengthFaults({ key, english, words }: Sentence): Fault[] {
  const lines: Record<Language | 'en', string> = {
    en: longest(english),
    am: longest(words.am),
    ti: longest(words.ti),
    so: longest(words.so),
  }
  return Object.entries(lines).flatMap(([language, line]) => {
    const others = Object.entries(lines).filter(([other]) => other !== language)
    const limit = 2 * Math.max(...others.map(([, other]) => widthOf(other)), 8)
    if (widthOf(line) <= limit) return []
    const why = `${Math.round(widthOf(line))} wide where the others have ${Math.round(limit / 2)} at most`
    return [{ kind: 'too long', language: language as Language | 'en', key, words: line, why }]
  })
}

function longest(forms: Forms): string {
  return Object.values(forms).reduce((one, other) => (widthOf(other) > widthOf(one) ? other : one))
}

/** In letters of Latin text; those of Ethiopic take half as much again. */
function widthOf(text: string): number {
  const ethiopicLetters = text.match(/[\u1200-\u137f]/g)?.length ?? 0
  return text.replace(/\{\w+\}/g, '00').length + ethiopicLetters / 2
}

function twoTranslations(sentences: readonly Sentence[], language: Language): Fault[] {
  return [...groupBy(sentences, ({ english }) => lineOf(english).toLowerCase())].flatMap(([english, all]) => {
    const [first, ...others] = all
    if (!first) return []
    const words = lineOf(first.words[language])
    return others
      .filter((other) => lineOf(other.words[language]) !== words)
      .map((other): Fault => {
        const why = `“${english}” is “${words}” in ${first.key}`
        const kind = 'one English, two translations'
        return { kind, language, key: other.key, words: lineOf(other.words[language]), why }
      })
  })
}

/** Two buttons that read alike do not do the same. */
function oneForTwo(sentences: readonly Sentence[], language: Language): Fault[] {
  const labels = sentences.filter(({ english }) => english.other.length < 16)
  return [...groupBy(labels, ({ words }) => lineOf(words[language]))].flatMap(([words, all]) => {
    const [first, ...others] = all
    if (!first) return []
    const said = lineOf(first.english).toLowerCase()
    return others
      .filter((other) => lineOf(other.english).toLowerCase() !== said)
      .map((other): Fault => {
        const why = `both “${lineOf(first.english)}” (${first.key}) and “${lineOf(other.english)}”`
        return { kind: 'two labels, one translation', language, key: other.key, words, why }
      })
  })
}

function isDeepEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}
