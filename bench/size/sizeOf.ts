import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Import } from './imports.js'

export interface Size {
  gzip: number
  brotli: number
}

/** What an import adds to a page, in bytes, bundled for browsers and minified. */
export async function sizeOf({ code, without = [] }: Import): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: 'bench' },
    bundle: true,
    minify: true,
    write: false,
    outdir: 'bench',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react-dom', ...without],
    logLevel: 'error',
  })
  // A style sheet comes beside a script that is empty.
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles.sort(
    (a, b) => b.contents.length - a.contents.length,
  )
  return { gzip: gzipSync(contents, { level: 9 }).length, brotli: brotliCompressSync(contents).length }
}
