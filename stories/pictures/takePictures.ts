import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { startDemo } from '../../demo/startDemo.js'
import { chromiumArgs, findChromium } from '../../test/helpers/findChromium.js'
import { type Frame, readPng, writePng } from './png.js'

/** The pictures of README and docs, from the built Storybook and the demo. Names as arguments take those alone. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const folder = path('../../docs/pictures')
const schemes = ['light', 'dark'] as const
type Scheme = (typeof schemes)[number]
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.startsWith(part))

/** Stories that stand still, each in light and dark. */
const still = [
  {
    name: 'banner-en',
    story: 'pictures--seven-states',
    locale: 'en',
    ready: '[data-state=recovered]',
    width: 672,
  },
  {
    name: 'banner-am',
    story: 'pictures--seven-states',
    locale: 'am',
    ready: '[data-state=recovered]',
    width: 672,
  },
  { name: 'queue-middle', story: 'queue-list--every-state', locale: 'en', ready: '.lesan-queue', width: 720 },
  { name: 'queue-end', story: 'queue-list--all-over', locale: 'en', ready: '.lesan-queue', width: 720 },
  { name: 'recorder', story: 'recorder--recording', locale: 'en', ready: '.lesan-recorder', width: 460 },
]

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
const server = await preview({
  configFile: false,
  root: path('../..'),
  build: { outDir: path('../../storybook-static') },
  preview: { host: '127.0.0.1', port: 0 },
})
const [url = ''] = server.resolvedUrls?.local ?? []
try {
  for (const scheme of schemes) {
    for (const picture of still)
      if (isWanted(picture.name))
        await save(`${picture.name}-${scheme}`, [await takeStill(browser, picture, scheme)])
    if (isWanted('recovery')) await save(`recovery-${scheme}`, await takeRecovery(browser, scheme))
  }
  if (isWanted('demo')) await takeDemo(browser)
} finally {
  await browser.close()
  await server.close()
}

async function save(name: string, frames: Frame[]): Promise<void> {
  const png = writePng(frames)
  await writeFile(`${folder}/${name}.png`, png)
  console.log(`docs/pictures/${name}.png, ${Math.round(png.length / 1_000)} kB`)
}

async function openStory(page: Page, story: string, locale: string, scheme: Scheme): Promise<void> {
  const globals = `theme:${scheme};locale:${locale}`
  await page.goto(`${url}iframe.html?viewMode=story&id=${story}&globals=${globals}`)
  await page.locator('body.sb-show-main #storybook-root > *').first().waitFor({ state: 'attached' })
  await page.addStyleTag({ content: '.lesan-queue-row { content-visibility: visible !important }' })
}

async function takeStill(
  browser: Browser,
  { story, locale, ready, width }: (typeof still)[number],
  scheme: Scheme,
): Promise<Frame> {
  const page = await browser.newPage({ viewport: { width, height: 300 }, colorScheme: scheme })
  await page.clock.setFixedTime(new Date('2026-01-01T12:00:00Z'))
  await openStory(page, story, locale, scheme)
  await page.locator(ready).first().waitFor()
  await settle(page, 9_000)
  // What appears late, and what the clock has drawn anew.
  await page.waitForTimeout(400)
  await settle(page, 9_000)
  const png = await page.screenshot({ fullPage: true })
  await page.close()
  return { pixels: readPng(png), ms: 0 }
}

/** From a refusal to the transcript, four frames a second, in a time of its own. */
async function takeRecovery(browser: Browser, scheme: Scheme): Promise<Frame[]> {
  const page = await browser.newPage({
    viewport: { width: 640, height: 264 },
    deviceScaleFactor: 2,
    colorScheme: scheme,
  })
  await page.clock.install({ time: new Date('2026-01-01T12:00:00Z') })
  await openStory(page, 'pictures--recovery', 'am', scheme)
  await page.clock.pauseAt(new Date('2026-01-01T13:00:00Z'))
  await page.evaluate(() => window.dispatchEvent(new Event('start')))
  const frames: Frame[] = []
  const step = 250
  await page.clock.runFor(1_000)
  for (let ms = 1_000; ms <= 8_000; ms += step) {
    await page.clock.runFor(step)
    await settle(page, Math.max(0, ms - 1_250))
    frames.push({ pixels: readPng(await page.screenshot()), ms: step })
  }
  const last = frames.at(-1)
  if (last) last.ms = 3_500
  await page.close()
  return frames
}

/** Draws what moves as it is after so many milliseconds, and what appears as it is in the end. */
async function settle(page: Page, ms: number): Promise<void> {
  await page.evaluate((elapsed) => {
    for (const animation of document.getAnimations()) {
      const { iterations = 1, duration = 0, delay = 0 } = animation.effect?.getComputedTiming() ?? {}
      const isAppearing = iterations === 1 && Number(duration) < 1_000
      animation.pause()
      if (!isAppearing) animation.currentTime = elapsed
      // What leaves after a while is still there.
      else animation.currentTime = delay > 500 ? 0 : delay + Number(duration)
    }
  }, ms)
}

async function takeDemo(browser: Browser): Promise<void> {
  const demo = await startDemo({ port: 0, watch: false })
  try {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' })
      await page.goto(demo.url)
      await page.getByRole('button').first().waitFor()
      await save(`demo-${width}`, [{ pixels: readPng(await page.screenshot()), ms: 0 }])
      await page.close()
    }
  } finally {
    await demo.close()
  }
}
