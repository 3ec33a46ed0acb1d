import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type EvidenceFile, evidenceOf } from './evidence.js'
import { groupBy } from './groupBy.js'
import type { Language } from './parts.js'
import { type Review, ReviewError } from './readReview.js'
import { lineOf, type Sentence } from './sentences.js'
import { formsInSource, replaceInSource } from './sourceWords.js'

interface Options {
  /** All there are. */
  sentences: readonly Sentence[]
  evidence: EvidenceFile
  /** Who read it, and when, if they want to be named. */
  reader: { by?: string | undefined; on?: string | undefined }
  readSource: (file: string) => string
}

/** What is to be written, all of it or nothing, and what to tell whoever takes it in. */
export interface Taken {
  /** By path from the root; `evidence` is the data of that name. */
  files: ReadonlyMap<string, string>
  said: readonly string[]
}

/** The sources with the words of a reader, and the evidence that says who read them. */
export function takeIn(
  { language, read, remarks }: Review,
  { sentences, evidence, reader, readSource }: Options,
): Taken {
  const isChanged = ({ sentence, forms }: Review['read'][number]) =>
    lineOf(forms) !== lineOf(sentence.words[language])
  const changes = read.filter(isChanged)
  const files = new Map<string, string>()
  for (const [file, here] of groupBy(changes, ({ sentence }) => sentence.part.fileOf(language))) {
    const replaced = replaceInSource(
      readSource(file),
      here.map(({ sentence: { path }, forms }) => ({ path, forms })),
    )
    const ofPart = sentences.filter(({ part }) => part.fileOf(language) === file)
    refuseOthers(replaced, ofPart, here, language)
    files.set(file, formatted(file, replaced))
  }
  const by = Object.fromEntries(Object.entries(reader).filter(([, value]) => value !== undefined))
  const known = structuredClone(evidence)
  for (const { sentence, forms } of read) {
    const before = evidenceOf(evidence, sentence, language)
    known[sentence.key] = {
      ...known[sentence.key],
      [language]: {
        ...before,
        words: lineOf(forms),
        verdict: isChanged({ sentence, forms }) ? 'changed' : 'kept',
        ...(isChanged({ sentence, forms }) && { before: before.words }),
        read: by,
      },
    }
  }
  if (read.length > 0) files.set('evidence', `${JSON.stringify(known, null, 2)}\n`)
  return {
    files,
    said: [
      `${read.length} sentences read, ${changes.length} of them changed.`,
      ...changes.map(({ sentence, forms }) => {
        return `- ${sentence.key}: ${lineOf(sentence.words[language])} → ${lineOf(forms)}`
      }),
      ...remarks.map(({ key, remark }) => `- ${key}, remark: ${remark}`),
    ],
  }
}

/** Words that stand in a constant are also those of others, which nobody asked to change. */
function refuseOthers(
  replaced: string,
  ofPart: readonly Sentence[],
  changes: Review['read'],
  language: Language,
): void {
  const wrong = ofPart.filter((sentence) => {
    const wanted = changes.find((change) => change.sentence === sentence)?.forms ?? sentence.words[language]
    const found = formsInSource(replaced, sentence.path)
    return !found || lineOf(found) !== lineOf(wanted)
  })
  const why = 'its words stand in one constant with others that were not changed alike'
  if (wrong.length > 0) throw new ReviewError(wrong.map(({ key }) => `${key}: ${why}`))
}

/** As the project's formatter writes it. */
function formatted(file: string, source: string): string {
  const biome = fileURLToPath(new URL('../../node_modules/.bin/biome', import.meta.url))
  return execFileSync(biome, ['format', `--stdin-file-path=${file}`], { input: source, encoding: 'utf8' })
}
