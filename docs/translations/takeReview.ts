import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { evidencePath, readEvidence } from './evidence.js'
import { ReviewError, readReview } from './readReview.js'
import { allSentences } from './sentences.js'
import { takeIn } from './takeIn.js'

const usage = 'npm run translations:take -- <form.csv> [--by <name>] [--on <date>]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { by: { type: 'string' }, on: { type: 'string' } },
})
const [path] = positionals
if (!path) {
  console.error(usage)
  process.exit(1)
}

const root = fileURLToPath(new URL('../../', import.meta.url))
try {
  const sentences = allSentences()
  const evidence = readEvidence()
  const review = readReview(readFileSync(path), sentences, evidence)
  const { files, said } = takeIn(review, { sentences, evidence, reader: values, readSource })
  // All that can fail has been done.
  for (const [file, text] of files) writeFileSync(file === 'evidence' ? evidencePath : root + file, text)
  console.log(said.join('\n'))
  console.log('Now: npm run translations, npx vitest run --project node test/messages test/docs')
} catch (error) {
  if (!(error instanceof ReviewError)) throw error
  console.error(error.message)
  process.exit(1)
}

function readSource(file: string): string {
  return readFileSync(root + file, 'utf8')
}
