import { build } from 'esbuild'
import { putIn, type Sabotage } from '../../chaos/buildPage.js'
import type * as Entry from './entry.js'

export type Library = typeof Entry

/** The names by which a script finds its page. */
export const pageNames = [
  'globalThis',
  'window',
  'document',
  'navigator',
  'indexedDB',
  'IDBKeyRange',
  'BroadcastChannel',
  'Blob',
  'File',
  'FormData',
  'XMLHttpRequest',
  'setTimeout',
  'queueMicrotask',
  'addEventListener',
  'removeEventListener',
] as const

export type PageGlobals = Record<(typeof pageNames)[number], unknown>

/** Loads the library into a page of its own, as often as one likes, as it is in `src` or with a fault in it. */
export async function buildLibrary(...sabotages: Sabotage[]): Promise<(globals: PageGlobals) => Library> {
  const { outputFiles } = await build({
    entryPoints: ['test/outbox/helpers/entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'library',
    plugins: sabotages.map(putIn),
  })
  // oxlint-disable-next-line typescript/no-implied-eval -- a page of its own: its names are given to it
  const script = new Function(...pageNames, `${outputFiles[0]?.text}\nreturn library`) as (
    ...globals: unknown[]
  ) => Library
  return (globals) => script(...pageNames.map((name) => globals[name]))
}
