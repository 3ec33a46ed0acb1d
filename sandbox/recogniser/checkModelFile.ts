import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ModelFileError } from './ModelFileError.js'

/** @throws ModelFileError unless the file is there and has this SHA-256. */
export async function checkModelFile(file: string, sha256: string): Promise<void> {
  const content = await readFile(file).catch((cause: unknown) => {
    throw new ModelFileError(file, 'is missing or unreadable', { cause })
  })
  const found = createHash('sha256').update(content).digest('hex')
  if (found !== sha256) throw new ModelFileError(file, `has SHA-256 ${found} instead of ${sha256}`)
}
