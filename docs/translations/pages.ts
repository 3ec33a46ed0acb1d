import { type EvidenceFile, readEvidence } from './evidence.js'
import { type Language, languages } from './parts.js'
import { reviewForms } from './reviewForm.js'
import { allSentences, type Sentence } from './sentences.js'
import { type Page, translationsPage } from './translationsPage.js'

/** Everything that is written from the catalogues and the evidence. */
export function pages(
  sentences: readonly Sentence[] = allSentences(),
  file: EvidenceFile = readEvidence(),
): Page[] {
  const forms = (Object.keys(languages) as Language[]).flatMap((language) =>
    reviewForms(sentences, file, language),
  )
  return [translationsPage(sentences, file), ...forms]
}
