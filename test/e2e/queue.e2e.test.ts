import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../sandbox/startSandbox.js'
import { chromiumArgs, findChromium } from '../helpers/findChromium.js'
import { fakeRecogniser } from '../sandbox/helpers/fakeRecogniser.js'
import { type RunningPage, startPage } from './helpers/startPage.js'

declare global {
  interface Window {
    /** All that the page ever showed. */
    shown: string[]
  }
}

const KEY = 'lesan-react.open-jobs'
const recogniser = fakeRecogniser()
let sandbox: RunningSandbox
let server: RunningPage
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[sandbox, server, browser] = await Promise.all([
    startSandbox({ recogniser }),
    startPage('queuePage'),
    chromium.launch({ executablePath: findChromium(), args: chromiumArgs }),
  ])
})
afterEach(async () => {
  recogniser.recover()
  await page.context().close()
  sandbox.sandbox.reset()
})
afterAll(() => Promise.all([sandbox.close(), server.close(), browser.close()]))

async function open(more: Record<string, string> = {}): Promise<void> {
  page = await (await browser.newContext()).newPage()
  const options = new URLSearchParams({ api: sandbox.url, key: 'sk_test_sandbox', ...more })
  await page.goto(`${server.url}/?${options}`)
}

const kept = () => page.evaluate((key) => localStorage.getItem(key), KEY)
const rows = () => page.locator('p').allTextContents()
const totals = async () => JSON.parse((await page.locator('output').textContent()) ?? '') as object

interface Kept {
  id?: string
  name?: string
  hasEnded?: boolean
}

const keptJobs = async () =>
  (JSON.parse((await kept()) ?? '[]') as Kept[]).filter(({ id }) => id !== undefined)

test('jobs that a reload interrupts come back by their names and stay until they are removed; what was not sent is named', async () => {
  await open({ rows: 'yes' })
  recogniser.hold()
  await page.evaluate(() => window.many.add(window.many.make(12), 'async'))
  // As many as the API takes at a time; two wait for their turn.
  await expect.poll(async () => (await keptJobs()).length).toBe(10)
  const jobs = await keptJobs()
  const sent = jobs.map(({ name = '' }) => name)
  const lost = Array.from({ length: 12 }, (_, index) => `${index}.wav`)
    .filter((name) => !sent.includes(name))
    .map((name) => `${name} undefined error file_unreadable`)

  await page.reload()
  await expect.poll(rows).toEqual([...jobs.map(({ name, id }) => `${name} ${id} processing `), ...lost])
  recogniser.release()
  const ended = jobs.map(({ name, id }) => `${name} ${id} success hello`)
  await expect.poll(rows).toEqual([...ended, ...lost])

  await page.reload()
  await expect.poll(rows).toEqual([...ended, ...lost])
  // Only a text is asked for again.
  expect(sandbox.sandbox.requests.filter(({ operation }) => operation === 'create')).toHaveLength(10)
  await page.evaluate(() => window.many.queue.getState().items.forEach((item) => item.remove()))
  expect(await kept()).toBeNull()

  await page.reload()
  expect(await totals()).toMatchObject({ all: 0 })
})

test('what waits in another tab is not lost', async () => {
  await open({ rows: 'yes' })
  recogniser.hold()
  await page.evaluate(() => window.many.queue.pause())
  await page.evaluate(() => window.many.add(window.many.make(2), 'async'))
  await expect.poll(async () => ((await kept()) ?? '').match(/"page"/g)?.length).toBe(2)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.evaluate(() => navigator.locks.query())
  await other.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await other.locator('p').allTextContents()).toEqual([])
  // Once that tab is gone, they are.
  await page.close()
  page = other
  await page.reload()
  await expect
    .poll(rows)
    .toEqual(['0.wav undefined error file_unreadable', '1.wav undefined error file_unreadable'])
})

test('an id that the API does not know vanishes without a word', async () => {
  await open({ rows: 'yes' })
  await page.evaluate((key) => localStorage.setItem(key, '["job_of_old"]'), KEY)
  await page.addInitScript(() => {
    window.shown = []
    new MutationObserver(() => window.shown.push(document.body?.textContent ?? '')).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  await page.reload()
  // It is asked for again: a job that was just created need not be known everywhere.
  const reads = () => sandbox.sandbox.requests.filter(({ operation }) => operation === 'read')
  await expect
    .poll(() =>
      reads()
        .map(({ status }) => status)
        .slice(0, 2),
    )
    .toEqual([404, 404])
  await expect.poll(rows).toEqual([])
  const shown = (await page.evaluate(() => window.shown)).join()
  expect(shown).toContain('job_of_old')
  expect(shown).not.toMatch(/job_not_found|"failed":1/)
  expect(await kept()).toBeNull()
  expect(await totals()).toMatchObject({ all: 0, failed: 0 })
})

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  args: { name?: string }
  /** Processor time of the thread, microseconds: what else the machine does is not in it. */
  tdur?: number
}

test('to add a thousand files, and to look into them, takes no long task', async () => {
  await open()
  recogniser.hold()
  // Before the trace: to make them takes longer than to add them.
  const files = await page.evaluateHandle(() => window.many.make(1_000, 'and one that is none'))
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
  })
  const startedAt = performance.now()
  const addedMs = await page.evaluate((made) => window.many.add(made, 'sync'), files)
  await expect.poll(totals).toMatchObject({ all: 1_001, active: 10, failed: 1 })
  const foundMs = performance.now() - startedAt
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const { traceEvents } = trace
  const mains = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`)
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.includes(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000)
  const longest = tasks.reduce((most, task) => Math.max(most, task), 0)
  console.info(
    `1,000 files: added in ${addedMs.toFixed(1)} ms, the wrong one at the end found after ${(foundMs / 1_000).toFixed(1)} s, the longest of ${tasks.length} tasks ${longest.toFixed(1)} ms`,
  )
  expect(tasks.length).toBeGreaterThan(100)
  expect(longest).toBeLessThan(50)
})

/** How much of what is shown jumped although nobody had done anything, as the browser counts it. */
async function watchShifts(): Promise<() => Promise<{ sum: number; moved: string[] }>> {
  const handle = await page.evaluateHandle(() => {
    const seen = { sum: 0, moved: [] as string[] }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & LayoutShift)[]) {
        if (entry.hadRecentInput) continue
        seen.sum += entry.value
        for (const { node } of entry.sources)
          seen.moved.push((node instanceof Element ? node : node?.parentElement)?.className ?? '')
      }
    }).observe({ type: 'layout-shift', buffered: false })
    return seen
  })
  return () => handle.evaluate((seen) => seen)
}

interface LayoutShift {
  value: number
  hadRecentInput: boolean
  sources: { node: Node | null }[]
}

test.each([360, 1_280])(
  'through a run of ten files, one of which fails, nothing jumps: %i px',
  async (width) => {
    await open({ list: 'yes' })
    await page.setViewportSize({ width, height: 1_600 })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20,
      downloadThroughput: -1,
      uploadThroughput: 400_000,
    })
    sandbox.sandbox.fail({ kind: 'error', code: 'invalid_json' })
    await page.evaluate(() => window.many.add(window.many.make(10, undefined, 6), 'async'))
    await expect.poll(() => page.locator('li').count()).toBe(10)
    const shifts = await watchShifts()
    const seen = new Set<string>()
    await expect
      .poll(async () => {
        for (const state of await page
          .locator('li')
          .evaluateAll((rows) => rows.map((row) => row.dataset['state'])))
          seen.add(state ?? '')
        return totals()
      })
      .toMatchObject({ succeeded: 9, failed: 1 })
    // An entry comes after the frame it is of.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const { sum, moved } = await shifts()
    console.info(`${width} px: layout shift ${sum.toFixed(4)} in ${moved.length} places`, [...new Set(moved)])
    expect(seen).toContain('sending')
    expect(sum).toBe(0)
  },
)
