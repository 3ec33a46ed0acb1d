import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, preview } from 'vite'

export interface RunningPage {
  url: string
  close: () => Promise<void>
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * Builds a page of `test/e2e` with the library as it is in `src`, and serves it. Not by a development server: its client
 * loads the page again when it was frozen.
 */
export async function startPage(
  page: 'page' | 'queuePage' | 'recorderPage' | 'playerPage' = 'page',
): Promise<RunningPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'page-e2e-'))
  const config: InlineConfig = {
    configFile: path('../../../vite.config.ts'),
    root: path(`../${page}`),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: false, minify: false },
    preview: { host: '127.0.0.1', port: 0 },
  }
  await build(config)
  const server = await preview(config)
  const address = server.httpServer.address()
  if (!(address instanceof Object)) throw new Error('The page server is not listening.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}
