import type { BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Sandbox } from '../../../sandbox/createSandbox.js'
import type { RequestLogEntry } from '../../../sandbox/RequestLogEntry.js'
import { type RunningSandbox, startSandbox } from '../../../sandbox/startSandbox.js'
import { fakeRecogniser } from '../../sandbox/helpers/fakeRecogniser.js'
import { countWhatIsLeft } from './countWhatIsLeft.js'
import { type OpenChromium, openChromium } from './openChromium.js'
import { type RunningPage, startPage } from './startPage.js'

interface OpenOptions {
  /** Where the API is. @default the sandbox itself */
  api?: string
  maxConcurrent?: number
  /** @default never */
  signedUploadAboveBytes?: number
}

/** Before the tests of a file: a Chromium, a page in it, and a sandbox on another origin that answers at once. */
export function setUpPage(...chromiumArgs: string[]) {
  let chrome: OpenChromium | undefined
  let server: RunningPage | undefined
  let running: RunningSandbox | undefined
  let opened: Page[] = []
  let keys = 0
  const thrown: Error[] = []
  const recogniser = fakeRecogniser()

  beforeAll(async () => {
    ;[chrome, server, running] = await Promise.all([
      openChromium(...chromiumArgs),
      startPage(),
      startSandbox({ recogniser }),
    ])
  })

  afterEach(async () => {
    recogniser.recover()
    await Promise.all(opened.map((page) => page.close()))
    opened = []
    running?.sandbox.reset()
    expect(thrown.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await chrome?.close()
    await Promise.all([server?.close(), running?.close()])
  })

  return {
    recogniser,
    get sandboxUrl(): string {
      return present(running).url
    },
    get sandbox(): Sandbox {
      return present(running).sandbox
    },
    get context(): BrowserContext {
      return present(chrome).context
    },
    creates: () => createsOf(present(running).sandbox),
    /** A page of its own, with a key of its own, in front. */
    async open({ api = present(running).url, ...more }: OpenOptions = {}): Promise<Page> {
      const page = await present(chrome).context.newPage()
      opened.push(page)
      page.on('pageerror', (error) => thrown.push(error))
      await page.addInitScript(countWhatIsLeft)
      keys += 1
      const options = new URLSearchParams({ api, key: `sk_test_sandbox_e2e${keys}` })
      for (const [name, value] of Object.entries(more)) if (value) options.set(name, String(value))
      await page.goto(`${present(server).url}/?${options}`)
      await expect.poll(() => page.evaluate(() => window.lesan?.latest.phase)).toBe('idle')
      return page
    },
  }
}

export const createsOf = ({ requests }: Sandbox) => requests.filter(({ operation }) => operation === 'create')

/** What leaves at once has arrived after so long, also on a busy machine; every wait that there is takes longer. */
export const AT_ONCE_MS = 1_500

/** When the answer left, epoch milliseconds. */
export const answeredAt = (entry: RequestLogEntry | undefined) => (entry?.at ?? 0) + (entry?.durationMs ?? 0)

/** From one answer to the next request, in seconds, as the sandbox saw them. */
export const gapsOf = (entries: RequestLogEntry[]) =>
  entries.slice(1).map(({ at }, i) => (at - answeredAt(entries[i])) / 1_000)

export const phaseOf = (page: Page) => page.evaluate(() => window.lesan.latest.phase)

/** Waits for a phase. Asks from outside: a hidden page draws no frames, which Playwright's own waiting goes by. */
export const untilPhase = (page: Page, phase: string) =>
  expect.poll(() => phaseOf(page), { interval: 50 }).toBe(phase)

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It has not started yet.')
  return value
}
