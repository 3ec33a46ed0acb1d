import { mkdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { startDemo } from '../demo/startDemo.js'
import { chromiumArgs, findChromium } from '../test/helpers/findChromium.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const folder = path('../screenshots')

const widths = [360, 1280]
const schemes = ['light', 'dark'] as const
const looks = widths.flatMap((width) => schemes.map((scheme) => ({ width, scheme })))
type Look = (typeof looks)[number]

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
try {
  const stories = await takeStories(browser)
  const pages = await takeDemo(browser)
  console.log(`${stories} pictures of stories and ${pages} of the demo are in ${folder}`)
} finally {
  await browser.close()
}

/** Pictures every story of the built Storybook; returns how many pictures that made. */
async function takeStories(browser: Browser): Promise<number> {
  const outDir = path('../storybook-static')
  const { entries } = JSON.parse(await readFile(`${outDir}/index.json`, 'utf8')) as {
    entries: Record<string, { id: string; type: string }>
  }
  const ids = Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []))
  const server = await preview({
    configFile: false,
    root: path('..'),
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const [url] = server.resolvedUrls?.local ?? []
  try {
    for (const look of looks) {
      const page = await openPage(browser, look)
      for (const id of ids) {
        await page.goto(`${url}iframe.html?viewMode=story&id=${id}&globals=theme:${look.scheme}`)
        await page.locator('body.sb-show-main #storybook-root > *').first().waitFor({ state: 'attached' })
        // A long list does not draw what is out of the window's sight; a picture of the whole page needs it.
        await page.addStyleTag({ content: '.lesan-queue-row { content-visibility: visible !important }' })
        await take(page, id, look)
      }
      await page.close()
    }
  } finally {
    await server.close()
  }
  return ids.length * looks.length
}

/** Pictures all views of the demo, before, after and in the middle; returns how many pictures that made. */
async function takeDemo(browser: Browser): Promise<number> {
  const demo = await startDemo({ port: 0, watch: false })
  let count = 0
  try {
    for (const look of looks) {
      const page = await openPage(browser, look)
      const click = (name: string) => page.getByRole('button', { name, exact: true }).click()
      const shot = async (state: string) => {
        // Where the top is, so that what sticks to the window's edges is in its place.
        await page.evaluate(() => window.scrollTo(0, 0))
        await take(page, `demo-${state}`, look)
        count += 1
      }
      await page.goto(demo.url)
      await shot('idle')
      await page.getByText('0:11').waitFor()
      await click('Transcribe')
      await page.locator('.lesan-transcript-text').waitFor()
      await shot('transcript')
      await page.getByLabel('Seconds to wait').fill('30')
      await page.getByText('All codes').click()
      await click('rate_limit_exceeded')
      await page.locator('.lesan-banner').waitFor()
      await shot('rate-limited')

      await page.getByRole('link', { name: 'Record', exact: true }).click()
      await page.locator('.lesan-recorder').waitFor()
      await shot('record')

      await page.getByRole('link', { name: 'Many files' }).click()
      await page.reload()
      await shot('files-idle')
      await click('Add ten samples')
      await page.getByText('1 of 10 finished').waitFor()
      await page.locator('.lesan-queue-row [aria-expanded]').first().click()
      await shot('files-queue')
      await page.reload()
      await page.getByText('taken up again').waitFor()
      await shot('files-reloaded')
      await page.getByRole('button', { name: /^Rate limit/ }).click()
      await page.locator('.lesan-banner').waitFor()
      await shot('files-rate-limited')
      await page.close()
      await fetch(`${demo.sandboxUrl}/sandbox/reset`, { method: 'POST' })
    }
  } finally {
    await demo.close()
  }
  return count
}

function openPage(browser: Browser, { width, scheme }: Look): Promise<Page> {
  return browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: 'reduce' })
}

async function take(page: Page, name: string, { width, scheme }: Look): Promise<void> {
  // Rows outside of the window are not drawn, and the picture is longer than the window.
  await page.addStyleTag({ content: '.lesan-queue-row { content-visibility: visible !important }' })
  await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true })
}
