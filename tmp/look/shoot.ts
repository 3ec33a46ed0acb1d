import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { chromiumArgs, findChromium } from '../../test/helpers/findChromium.js'
const root = new URL('.', import.meta.url).pathname
const config = { configFile: new URL('../../vite.config.ts', import.meta.url).pathname, root, mode: 'production', logLevel: 'warn' as const, build: { outDir: '/tmp/look-out', emptyOutDir: true, minify: false }, preview: { host: '127.0.0.1', port: 0 } }
await build(config)
const server = await preview(config)
const { port } = server.httpServer.address() as { port: number }
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
for (const [locale, theme, width] of [['en','light',1280],['en','dark',1280],['am','light',1280],['en','light',360],['am','light',360],['so','light',360]] as const) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme })
  page.on('pageerror', (e) => console.log(e.message))
  await page.goto(`http://127.0.0.1:${port}/?locale=${locale}&theme=${theme}`)
  await page.locator('#text button').first().click()
  await page.addStyleTag({ content: '.lesan-queue-row { content-visibility: visible !important }' })
  await page.waitForTimeout(500)
  await page.screenshot({ path: `/tmp/shot-${locale}-${theme}-${width}.png`, fullPage: true })
  await page.close()
}
await browser.close()
await server.close()
