import { expect, test } from 'vitest'
import { excused } from '../../docs/translations/excused.js'
import { type Fault, type FaultKind, findFaults } from '../../docs/translations/findFaults.js'
import { allSentences, type Sentence } from '../../docs/translations/sentences.js'

const sentences = allSentences()
const nameOf = ({ kind, language, key }: Fault) => `${kind}, ${language}, ${key}`
const faults = findFaults(sentences)

test('every language keeps to one word for one thing, one punctuation, its own letters and forms', () => {
  const unexcused = faults.filter((fault) => !(nameOf(fault) in excused))
  expect(unexcused.map((fault) => `${nameOf(fault)}: “${fault.words}”, ${fault.why}`)).toEqual([])
})

test('every excuse excuses something', () => {
  const found = new Set(faults.map(nameOf))
  expect(Object.keys(excused).filter((name) => !found.has(name))).toEqual([])
})

/** The sentences, with one said otherwise in Amharic. */
function withAmharic(key: string, other: string, few?: string): Sentence[] {
  return sentences.map((sentence) =>
    sentence.key === key
      ? { ...sentence, words: { ...sentence.words, am: { other, ...(few && { few }) } } }
      : sentence,
  )
}

test.each<[kind: FaultKind, key: string, forms: [other: string, few?: string]]>([
  ['another word for a term', 'recorder/ui.recordings', ['በዚህ መሣሪያ ላይ ያሉ ቅጂዎች']],
  ['one English, two translations', 'demo/cancel', ['ተወው ይቅር']],
  ['two labels, one translation', 'words/ui.pause', ['ቅዳ']],
  ['punctuation of another kind', 'words/ui.noSpeech', ['ምንም ንግግር አልተገኘም.']],
  ['Latin letters', 'words/ui.noSpeech', ['ምንም speech ንግግር አልተገኘም።']],
  ['placeholders', 'words/ui.maxSize', ['ከፍተኛ መጠን፦ {limit}']],
  ['plural forms', 'words/ui.dropToAdd', ['{count} ፋይሎች ለማከል ጣል ያድርጉ', '{count} ፋይል ለማከል ጣል ያድርጉ']],
  ['too long', 'words/ui.copy', ['ይህን ሁሉ እንዳለ ወደ ሌላ ቦታ ቅዳ']],
  ['spaces', 'words/ui.noSpeech', ['ምንም  ንግግር አልተገኘም።']],
  ['quotes of another kind', 'words/ui.untitled', ['“ርዕስ አልባ”']],
])('%s is found', (kind, key, [other, few]) => {
  const found = findFaults(withAmharic(key, other, few)).filter((fault) => fault.key === key)
  expect(found.map((fault) => fault.kind)).toContain(kind)
})
