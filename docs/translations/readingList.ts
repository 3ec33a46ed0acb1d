import { type Evidence, type EvidenceFile, evidenceOf } from './evidence.js'
import { groupBy } from './groupBy.js'
import type { Language } from './parts.js'
import { lineOf, type Sentence } from './sentences.js'

/** Sentences that say the same in both languages: read once. */
export interface Entry {
  first: Sentence
  sentences: readonly Sentence[]
  evidence: Evidence
}

export const ranks = ['low', 'medium', 'high', 'read'] as const
export type Rank = (typeof ranks)[number]

/** How sure we are; what a native reader has read comes last. */
export function rankOf({ read, confidence }: Evidence): Rank {
  return read ? 'read' : confidence
}

/** Everything to be read in one language, what we are least sure of first. */
export function readingList(sentences: readonly Sentence[], file: EvidenceFile, language: Language): Entry[] {
  const groups = groupBy(sentences, (sentence) => nameOf(sentence, language))
  const entries = [...groups.values()].flatMap((alike): Entry[] => {
    const [first] = alike
    if (!first) return []
    const judged = alike.map((sentence) => evidenceOf(file, sentence, language))
    return [{ first, sentences: alike, evidence: judged.reduce(surer) }]
  })
  return ranks.flatMap((rank) => entries.filter(({ evidence }) => rankOf(evidence) === rank))
}

/** Sentences of the same name are one to a reader. */
export function nameOf({ english, words }: Sentence, language: Language): string {
  return `${lineOf(english)}\n${lineOf(words[language])}`
}

function surer(one: Evidence, other: Evidence): Evidence {
  return ranks.indexOf(rankOf(other)) > ranks.indexOf(rankOf(one)) ? other : one
}
