import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** Entries that run where apps run; the words are plain objects. */
const entries = ['index', 'core', 'dropzone', 'testing', 'proxy']

test.each(entries)('the entry %s is imported where there is nothing but the language', async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [`src/${entry}.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'entry',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  // No timer, no `TextDecoder`, no `BroadcastChannel`, no storage, no console: an old browser, a worker or a test's DOM lacks one or the other.
  const bare = createContext({})
  const names: unknown = runInContext(`${outputFiles[0]?.text}; Object.keys(entry).join()`, bare)
  expect(names).toMatch(/\w/)
})
