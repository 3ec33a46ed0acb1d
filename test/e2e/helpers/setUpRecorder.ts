import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { ErrorCode } from '../../../src/core.js'
import type { RecorderState } from '../../../src/recorder.js'
import { wavHead } from '../../helpers/wavHead.js'
import { countMicrophones } from './countMicrophones.js'
import { countWhatIsLeft } from './countWhatIsLeft.js'
import { type OpenChromium, openChromium } from './openChromium.js'
import { type RunningPage, startPage } from './startPage.js'

interface OpenOptions {
  /** Whether the person allowed the microphone before. @default true */
  isAllowed?: boolean
  /** @default that of `setUp.url` */
  origin?: string
  /** Headers of the page. */
  headers?: Record<string, string>
}

/** Before the tests of a file: a Chromium whose microphone is a file, and a page that records. */
export function setUpRecorder() {
  let chrome: OpenChromium | undefined
  let server: RunningPage | undefined
  let folder = ''
  let opened: Page[] = []
  const thrown: Error[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'microphone-'))
    const file = join(folder, 'tone.wav')
    await writeFile(file, tone(20))
    const fakes = ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}`]
    ;[chrome, server] = await Promise.all([openChromium(...fakes), startPage('recorderPage')])
  })

  afterEach(async () => {
    await Promise.all(opened.map((page) => page.close()))
    opened = []
    expect(thrown.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await chrome?.close()
    await server?.close()
    await rm(folder, { recursive: true })
  })

  const setUp = {
    get context(): BrowserContext {
      if (!chrome) throw new Error('It has not started yet.')
      return chrome.context
    },
    get url(): string {
      return server?.url ?? ''
    },
    /** Ends the browser as the power does, and starts it again on the same profile. */
    async killBrowser(): Promise<void> {
      chrome = await chrome?.kill()
      opened = []
    },
    async open({ isAllowed = true, origin, headers }: OpenOptions = {}): Promise<Page> {
      const { context } = setUp
      const url = origin ?? setUp.url
      // For all pages there are: what records would be lost.
      if (!isAllowed) await context.clearPermissions()
      else await context.grantPermissions(['microphone'], { origin: url })
      const page = await context.newPage()
      opened.push(page)
      page.on('pageerror', (error) => thrown.push(error))
      page.on('dialog', (dialog) => void dialog.accept())
      await page.addInitScript(countWhatIsLeft)
      await page.addInitScript(countMicrophones)
      if (headers)
        await page.route(`${url}/`, async (route) => {
          const response = await route.fetch()
          await route.fulfill({ response, headers: { ...response.headers(), ...headers } })
        })
      await page.goto(`${url}/`)
      await page.waitForFunction(() => window.recorder)
      return page
    },
  }
  return setUp
}

type Expected = Partial<Omit<RecorderState, 'error'>> & { error?: { code: ErrorCode } | null }

/** Waits for a state. Asks from outside: a hidden page draws no frames, which Playwright's own waiting goes by. */
export async function untilRecorder(page: Page, state: Expected): Promise<RecorderState> {
  // Errors would come without what they say.
  const now = async () =>
    JSON.parse(await page.evaluate(() => JSON.stringify(window.recorder.getState()))) as RecorderState
  await expect.poll(now, { interval: 25 }).toMatchObject(state)
  return now()
}

/** Waits until so much of a recording is on the device. */
export const untilKept = (page: Page, ms: number) =>
  expect
    .poll(() => page.evaluate(() => window.recorder.meter.getState().keptMs), {
      interval: 25,
    })
    .toBeGreaterThan(ms)

export async function record(page: Page, ms: number): Promise<void> {
  await page.evaluate(() => window.recorder.start())
  await untilRecorder(page, { status: 'recording' })
  await untilKept(page, ms)
}

/** @returns the state it ends in */
export async function stop(page: Page): Promise<RecorderState> {
  await page.evaluate(() => window.recorder.stop())
  return untilRecorder(page, { status: 'ready' })
}

/** 300 Hz, 48 kHz, mono. */
function tone(seconds: number): Uint8Array {
  const samples = Int16Array.from(
    { length: seconds * 48_000 },
    (_, i) => 8_000 * Math.sin((i * Math.PI) / 80),
  )
  return Buffer.concat([wavHead(samples.byteLength, { sampleRate: 48_000 }), Buffer.from(samples.buffer)])
}
