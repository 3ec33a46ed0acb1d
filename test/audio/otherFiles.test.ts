import { openAsBlob, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutAudioEnding } from '../../src/audio/audioFormats.js'
import { inspectFile } from '../../src/audio/inspectFile.js'

/** What tools are made of: programs, fonts, pictures, archives, maps. */
const folders = [
  'esbuild',
  '@esbuild',
  'typescript',
  'playwright-core',
  '@rolldown',
  'sherpa-onnx',
  'storybook',
]

test('none of the files that tools are made of is called audio', async () => {
  const called: string[] = []
  let count = 0
  for (const folder of folders) {
    const root = join('node_modules', folder)
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || withoutAudioEnding(entry.name) !== entry.name) continue
      count += 1
      const path = join(entry.parentPath, entry.name)
      const found = await inspectFile(await openAsBlob(path)).catch(() => undefined)
      if (found) called.push(`${path} ${found.format}`)
    }
  }
  expect(called).toEqual([])
  expect(count).toBeGreaterThan(500)
})
