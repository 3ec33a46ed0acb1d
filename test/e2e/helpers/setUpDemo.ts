import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type RunningDemo, startDemo } from '../../../demo/startDemo.js'
import type { Failure } from '../../../sandbox/Failure.js'
import type { RequestLogEntry } from '../../../sandbox/RequestLogEntry.js'
import { chromiumArgs, findChromium } from '../../helpers/findChromium.js'

const root = join(import.meta.dirname, '../../..')

/** Before the tests of a file: the demo, and for each test a page of it and a sandbox that knows of nothing. */
export function setUpDemo(hash = '') {
  let demo: RunningDemo | undefined
  let browser: Browser | undefined
  let page: Page | undefined
  let printed: string[] = []
  let asked: URL[] = []

  beforeAll(async () => {
    // Not watching: an edit during the tests would reload the page under them.
    const cacheDir = join(root, `node_modules/.vite/demo-${process.env['VITEST_POOL_ID']}`)
    demo = await startDemo({ port: 0, watch: false, cacheDir })
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
  })

  afterAll(async () => {
    await browser?.close()
    await demo?.close()
  })

  beforeEach(async () => {
    await fetch(`${present(demo).sandboxUrl}/sandbox/reset`, { method: 'POST' })
    page = await present(browser).newPage()
    // Speech is recognised on this machine, which may be busy.
    page.setDefaultTimeout(60_000)
    printed = []
    asked = []
    page.on('request', (request) => asked.push(new URL(request.url())))
    page.on('pageerror', (error) => printed.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') printed.push(message.text())
    })
    await page.goto(`${present(demo).url}/${hash}`)
  })

  afterEach(async () => {
    await page?.close()
  })

  return {
    get page(): Page {
      return present(page)
    },
    get url(): string {
      return present(demo).url
    },
    /** What the page said in the console: errors and warnings. */
    get printed(): string[] {
      return printed
    },
    /** What the page asked for. */
    get asked(): URL[] {
      return asked
    },
    button: (name: string | RegExp) => present(page).getByRole('button', { name, exact: true }),
    stage: async (...failures: Failure[]): Promise<void> => {
      const response = await fetch(`${present(demo).sandboxUrl}/sandbox/failures`, {
        method: 'POST',
        body: JSON.stringify({ failures }),
      })
      expect(response.status).toBe(200)
    },
    /** What arrived at the API, oldest first. */
    requests: async (): Promise<RequestLogEntry[]> => {
      const response = await fetch(`${present(demo).sandboxUrl}/sandbox/requests`)
      return (await response.json()) as RequestLogEntry[]
    },
  }
}

/** Chromium itself reports every answer of 400 and above. */
export const failedLoads = (...statuses: number[]) =>
  statuses.map((status) => expect.stringContaining(`the server responded with a status of ${status} `))

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It has not started yet.')
  return value
}
