import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import llamaTokenizer from 'llama-tokenizer-js'
import { ModelFileError } from './ModelFileError.js'

const TOKENS = 32_768
const SHA256 = '0547fb182949fbf8ae2ae046de2c3da652c9c6b7e87b25287bd53ddc32ef10a6'
const FILE = 'moonshine-tokens.txt'
const folders = [
  fileURLToPath(new URL('../../node_modules/.cache/lesan-sandbox', import.meta.url)),
  join(tmpdir(), 'lesan-sandbox'),
]

/** Moonshine's vocabulary as sherpa-onnx wants it, written once into a cache folder. Resolves with its path. */
export async function writeTokensFile(): Promise<string> {
  const content = Array.from(
    { length: TOKENS },
    (_, id) => `${tokenBytes(id).toString('base64')} ${id}\n`,
  ).join('')
  if (sha256(content) !== SHA256) {
    throw new ModelFileError(
      'the vocabulary of llama-tokenizer-js',
      'is not the one the model was trained with',
    )
  }
  let cause: unknown
  for (const folder of folders) {
    try {
      return await cache(join(folder, FILE), content)
    } catch (error) {
      cause = error
    }
  }
  throw new ModelFileError(FILE, `can't be written to ${folders.join(' or ')}`, { cause })
}

/** Moonshine uses Llama's vocabulary: 3 special tokens, 256 raw bytes, pieces of words; then its own markers. */
function tokenBytes(id: number): Buffer {
  if (id >= 3 && id < 259) return Buffer.from([id - 3])
  const piece = llamaTokenizer.vocabById[id] ?? `<<ST_${id - llamaTokenizer.vocabById.length}>>`
  return Buffer.from(piece.replaceAll('▁', ' '))
}

async function cache(file: string, content: string): Promise<string> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === content) return file
  await mkdir(dirname(file), { recursive: true })
  // Another process may be writing it too, so it must appear whole.
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, content)
  await rename(draft, file)
  return file
}

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
