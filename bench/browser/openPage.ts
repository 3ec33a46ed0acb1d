import { build } from 'esbuild'
import { chromium, type Page } from 'playwright'
import { chromiumArgs, findChromium } from '../../test/helpers/findChromium.js'

export interface OpenPage {
  page: Page
  close: () => Promise<void>
}

/**
 * A page in Chromium that runs a module of the bench, bundled as for production.
 *
 * @param args further flags of Chromium
 */
export async function openPage(entry: string, url: string, args: readonly string[] = []): Promise<OpenPage> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Fake timers ask for it in Node only.
    external: ['util'],
    logLevel: 'error',
  })
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs, ...args] })
  const page = await browser.newPage()
  await page.goto(url)
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  return { page, close: () => browser.close() }
}
