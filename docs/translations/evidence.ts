import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { glossary } from './glossary.js'
import type { Language } from './parts.js'
import { lineOf, type Sentence } from './sentences.js'

/** What is known about one sentence in one language. */
export interface Evidence {
  /** The words that were judged. Where they have been changed since, nothing is known. */
  words: string
  verdict: 'kept' | 'changed' | 'unsure'
  confidence: 'high' | 'medium' | 'low'
  /** Who says it so, and how. Absent: only what the glossary finds in it. */
  evidence?: string
  /** What it was before the evidence changed it. */
  before?: string
  /** Here once a native reader has read it. */
  read?: { by?: string; on?: string }
}

/** By key and language. */
export type EvidenceFile = Record<string, Partial<Record<Language, Evidence>>>

export const evidencePath = fileURLToPath(new URL('evidence.json', import.meta.url))

export function readEvidence(): EvidenceFile {
  return JSON.parse(readFileSync(evidencePath, 'utf8')) as EvidenceFile
}

/** Without what was said of sentences that are gone, or are said otherwise by now. */
export function stillTrue(file: EvidenceFile, sentences: readonly Sentence[]): EvidenceFile {
  return Object.fromEntries(
    sentences.flatMap(({ key, words }) => {
      const known = Object.entries(file[key] ?? {}).filter(
        ([language, { words: judged }]) => judged === lineOf(words[language as Language]),
      )
      return known.length > 0 ? [[key, Object.fromEntries(known)]] : []
    }),
  )
}

/** A sentence that nobody has judged as it is now counts as unsure. */
export function evidenceOf(file: EvidenceFile, { key, words }: Sentence, language: Language): Evidence {
  const found = file[key]?.[language]
  const line = lineOf(words[language])
  return found?.words === line ? found : { words: line, verdict: 'unsure', confidence: 'low' }
}

/** Who says it so; where nobody was found to say the whole, who uses the words. */
export function sayEvidence({ evidence }: Evidence, sentence: Sentence, language: Language): string {
  if (evidence) return evidence
  const found = termsIn(sentence, language)
  return found.length > 0 ? `words: ${found.join('; ')}` : 'none'
}

function termsIn({ english, words }: Sentence, language: Language): string[] {
  const line = lineOf(words[language])
  return glossary
    .filter((term) => term.english.test(lineOf(english).replace(/\{\w+\}/g, '')))
    .filter((term) => term[language].sources !== '' && term[language].forms.test(line))
    .map((term) => `${term[language].word} ${term[language].sources}`)
}
