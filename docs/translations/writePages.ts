import { writeFileSync } from 'node:fs'
import { evidencePath, readEvidence, stillTrue } from './evidence.js'
import { pages } from './pages.js'
import { allSentences } from './sentences.js'

const sentences = allSentences()
const evidence = stillTrue(readEvidence(), sentences)
writeFileSync(evidencePath, `${JSON.stringify(evidence, null, 2)}\n`)
for (const { path, text } of pages(sentences, evidence)) writeFileSync(path, text)
