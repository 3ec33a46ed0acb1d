import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import type { Failure } from '../../sandbox/Failure.js'
import { startSandbox } from '../../sandbox/startSandbox.js'
import { listen } from './helpers/listen.js'
import {
  AT_ONCE_MS,
  answeredAt,
  createsOf,
  gapsOf,
  phaseOf,
  setUpPage,
  untilPhase,
} from './helpers/setUpPage.js'

const e2e = setUpPage()

/** What was started for one test, ended after it. */
const started: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()))
})

/** Too much for what lies between page and server: not all of it can have left unread. */
const size = 40 * 1024 ** 2

const codeOf = (page: Page) => page.evaluate(() => window.lesan.latest.error?.code)
const banner = (page: Page) => page.locator('.lesan-banner')
const rateLimit = (seconds: number): Failure => ({
  kind: 'error',
  code: 'rate_limit_exceeded',
  retry_after: seconds,
})

describe('a connection that is lost while a retry waits', () => {
  const offline = (isOffline: boolean) => e2e.context.setOffline(isOffline)
  const offlineNotice = 'We will go on when the connection returns. Nothing is lost.'

  afterEach(() => offline(false))

  async function waitOffline(): Promise<Page> {
    const page = await e2e.open()
    e2e.sandbox.fail(rateLimit(2))
    await page.evaluate(() => window.lesan.start())
    await untilPhase(page, 'waiting')
    await offline(true)
    await untilPhase(page, 'offline')
    return page
  }

  test('Nothing is sent while it is gone, the banner says so, and one request leaves when it is back.', async () => {
    const page = await waitOffline()
    expect(Date.now()).toBeGreaterThanOrEqual(answeredAt(e2e.creates()[0]) + 2_000)
    await banner(page).getByText(offlineNotice).waitFor()
    await sleep(1_500)
    expect(e2e.creates()).toHaveLength(1)
    expect(await phaseOf(page)).toBe('offline')

    const backAt = Date.now()
    await offline(false)
    await untilPhase(page, 'success')
    await sleep(1_000)
    const [, second, ...more] = e2e.creates()
    expect((second?.at ?? 0) - backAt).toBeLessThan(AT_ONCE_MS)
    expect(more).toEqual([])
  })

  async function flap(): Promise<void> {
    for (let times = 0; times < 10; times++) {
      await offline(false)
      await sleep(40)
      await offline(true)
      await sleep(40)
    }
    await offline(false)
  }

  test('A connection that comes and goes ten times in a second of a wait changes nothing: one request, in time.', async () => {
    const page = await e2e.open()
    e2e.sandbox.fail(rateLimit(4))
    await page.evaluate(() => window.lesan.start())
    await untilPhase(page, 'waiting')
    await flap()
    await untilPhase(page, 'success')
    await sleep(1_000)
    const [gap = 0, ...more] = gapsOf(e2e.creates())
    expect(gap).toBeGreaterThanOrEqual(4)
    expect(gap).toBeLessThan(5.5)
    expect(more).toEqual([])
  })

  test('A connection that comes and goes ten times in a second when the time has come is one request at most.', async () => {
    const page = await waitOffline()
    await flap()
    // The one that left when the line first came back may itself have been cut off.
    const over = { success: undefined, error: expect.stringMatching(/^(connection_error|still_processing)$/) }
    await expect.poll(() => phaseOf(page).then((phase) => phase in over)).toBe(true)
    const phase = await phaseOf(page)
    expect(await codeOf(page)).toEqual(phase === 'success' ? over.success : over.error)
    await sleep(1_200)
    expect(e2e.creates().length).toBeLessThanOrEqual(2)
    expect(await phaseOf(page)).toBe(phase)
  })
})

describe('a refusal from another origin', () => {
  /** A refusal of a gateway: how long to wait stands in a header alone. */
  const headerOnly = (seconds: number): Failure => ({
    kind: 'raw',
    status: 429,
    headers: { 'Content-Type': 'application/json', 'Retry-After': String(seconds) },
    body: JSON.stringify({
      error: { type: 'rate_limit_error', code: 'rate_limit_exceeded', message: 'Slow.' },
    }),
  })
  const cases: { rule: string; sandbox: { exposeHeaders?: boolean }; failure: Failure; seconds: number }[] = [
    {
      rule: 'A Retry-After that the server lets scripts read is obeyed.',
      sandbox: {},
      failure: headerOnly(3),
      seconds: 3,
    },
    {
      rule: 'Where scripts may read no header, the retry_after in the body is obeyed.',
      sandbox: { exposeHeaders: false },
      failure: rateLimit(3),
      seconds: 3,
    },
    {
      rule: 'Where scripts can read no wait at all, the first back-off of 1 s is taken.',
      sandbox: { exposeHeaders: false },
      failure: headerOnly(4),
      seconds: 1,
    },
  ]

  for (const { rule, sandbox: options, failure, seconds } of cases)
    test(rule, async () => {
      const running = await startSandbox({ recogniser: e2e.recogniser, ...options })
      started.push(running)
      const page = await e2e.open({ api: running.url })
      running.sandbox.fail(failure)
      await page.evaluate(() => window.lesan.start())
      await untilPhase(page, 'success')
      const [gap = 0, ...more] = gapsOf(createsOf(running.sandbox))
      expect(gap).toBeGreaterThanOrEqual(seconds)
      expect(gap).toBeLessThan(seconds + 2)
      expect(more).toEqual([])
    })

  // An address is sent by `fetch`, which does not say when all of it has left; a file by `XMLHttpRequest`, which does.
  for (const { what, start, code } of [
    { what: 'an address', start: { byAddress: true }, code: 'connection_error' },
    { what: 'a file', start: {}, code: 'still_processing' },
  ])
    test(`A refusal that scripts may not see is a ${code} for ${what}, and is sent once.`, async () => {
      const running = await startSandbox({ recogniser: e2e.recogniser, corsOnErrors: false })
      started.push(running)
      const page = await e2e.open({ api: running.url })
      running.sandbox.fail(rateLimit(1))
      await page.evaluate((options) => window.lesan.start(options), start)
      await untilPhase(page, 'error')
      expect(await codeOf(page)).toBe(code)
      await sleep(1_500)
      expect(createsOf(running.sandbox).map(({ status }) => status)).toEqual([429])
    })
})

describe('a connection that is cut', () => {
  async function openOver(connections: { keepAlive: boolean }) {
    const server = await listen(e2e.sandbox, connections)
    started.push(server)
    return { page: await e2e.open({ api: server.url }), server }
  }

  test('An upload that breaks half-way is not sent again, and its progress never went back.', async () => {
    const { page } = await openOver({ keepAlive: false })
    e2e.sandbox.fail({ kind: 'cut', after: 'upload-start' })
    await page.evaluate((bytes) => window.lesan.start({ bytes }), size)
    await untilPhase(page, 'error')
    expect(await codeOf(page)).toBe('connection_error')
    await sleep(1_500)
    const creates = e2e.creates()
    expect(creates).toMatchObject([{ status: null, aborted: true }])
    expect(creates[0]?.bytesReceived).toBeLessThan(size)
    const sent = await page.evaluate(() => window.lesan.sentBytes)
    expect(sent.length).toBeGreaterThan(0)
    expect(sent).toEqual(sent.toSorted((a, b) => a - b))
    expect(sent.at(-1)).toBeLessThan(size)
  })

  for (const { moment, after } of [
    { moment: 'before the answer', after: 'none' },
    { moment: 'after its head', after: 'headers' },
    { moment: 'in the middle of it', after: 'body' },
  ] as const)
    test(`A connection that breaks ${moment}, with all sent, is still_processing; nothing is sent again.`, async () => {
      const { page } = await openOver({ keepAlive: false })
      const session = await e2e.context.newCDPSession(page)
      // Slow enough for many words on its progress.
      const network = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 40_000_000 }
      await session.send('Network.emulateNetworkConditions', network)
      e2e.sandbox.fail({ kind: 'cut', after })
      await page.evaluate(() => window.lesan.start({ bytes: 30_000_000 }))
      await untilPhase(page, 'error')
      expect(await codeOf(page)).toBe('still_processing')
      await sleep(1_200)
      expect(e2e.creates()).toHaveLength(1)
      const received = e2e.creates()[0]?.bytesReceived
      expect(received).toBeGreaterThan(30_000_000)
      const sent = await page.evaluate(() => window.lesan.sentBytes)
      expect(sent.length).toBeGreaterThan(3)
      expect(sent).toEqual(sent.toSorted((a, b) => a - b))
      expect(sent.at(-1)).toBe(received)
    })

  // Below anything a page can see or turn off, and likely, as a preflight goes over the same connection first. A server
  // that uses each connection once is spared (above); any other can know the second by a header made for each attempt.
  test('Chromium itself sends a POST again when a connection it had used before breaks; a header of the attempt tells.', async () => {
    const { page, server } = await openOver({ keepAlive: true })
    e2e.sandbox.fail({ kind: 'cut', after: 'none' })
    await page.evaluate(() => window.lesan.start())
    await untilPhase(page, 'success')
    expect(e2e.creates().map(({ status }) => status)).toEqual([null, 200])
    const [first, second, ...more] = server.attempts
    expect(first).toMatch(/^[\da-f-]{36}$/)
    expect(second).toBe(first)
    expect(more).toEqual([])
  })
})

describe('cancel()', () => {
  interface Case {
    when: string
    phase: string
    maxConcurrent?: number
    /** What else goes on in the page all the while. */
    prepare?: (page: Page) => Promise<void>
    /** Starts the run that gets into that phase. */
    start: (page: Page) => Promise<void>
    /** Ends what held it there, and waits until it would have gone on. */
    afterwards: () => Promise<void>
    /** How the creates and reads that were made were answered. */
    made: (number | null)[]
  }
  const start = (page: Page) => page.evaluate(() => window.lesan.start())

  const cases: Case[] = [
    {
      when: 'without a connection',
      phase: 'offline',
      async start(page) {
        await e2e.context.setOffline(true)
        await start(page)
      },
      async afterwards() {
        await e2e.context.setOffline(false)
        await sleep(1_200)
      },
      made: [],
    },
    {
      when: 'before its turn',
      phase: 'queued',
      maxConcurrent: 1,
      async prepare(page) {
        e2e.recogniser.hold()
        await page.evaluate(() => window.lesan.startAnother())
        await expect.poll(() => e2e.creates().length).toBe(1)
        // All of it has left: nobody measures it any more.
        await expect.poll(() => page.evaluate(() => window.left().join())).not.toContain('interval')
      },
      start,
      async afterwards() {
        await sleep(500)
        expect(e2e.creates()).toMatchObject([{ status: null }])
      },
      made: [200],
    },
    {
      when: 'before the answer',
      phase: 'sending',
      async start(page) {
        e2e.recogniser.hold()
        await start(page)
        await expect.poll(() => e2e.creates()[0]?.bytesReceived).toBeGreaterThan(32_000)
      },
      async afterwards() {
        await sleep(500)
        expect(e2e.creates()).toMatchObject([{ aborted: true }])
      },
      // What the sandbox would have answered, had anyone been there.
      made: [200],
    },
    {
      when: 'during the upload',
      phase: 'sending',
      async start(page) {
        // Nothing of it is read for now, so the upload gets stuck half-way.
        e2e.sandbox.fail({ kind: 'delay', ms: 1_000 })
        await page.evaluate((bytes) => window.lesan.start({ bytes }), size)
        await expect.poll(() => page.evaluate(() => window.lesan.sentBytes.length)).toBeGreaterThan(0)
        expect(await page.evaluate(() => window.lesan.sentBytes.at(-1))).toBeLessThan(size)
      },
      async afterwards() {
        await sleep(1_500)
        expect(e2e.creates()).toMatchObject([{ aborted: true }])
        expect(e2e.creates()[0]?.bytesReceived).toBeLessThan(size)
      },
      made: [null],
    },
    {
      when: 'during a wait',
      phase: 'waiting',
      async start(page) {
        e2e.sandbox.fail(rateLimit(2))
        await start(page)
      },
      afterwards: () => sleep(3_000),
      made: [429],
    },
    {
      when: 'while the job is polled',
      phase: 'processing',
      async start(page) {
        e2e.recogniser.hold()
        e2e.sandbox.fail({ kind: 'hang', on: 'read' })
        await page.evaluate(() => window.lesan.start({ mode: 'async' }))
        const asked = () => e2e.sandbox.requests.some(({ operation }) => operation === 'read')
        await expect.poll(asked).toBe(true)
      },
      async afterwards() {
        await sleep(500)
        expect(e2e.sandbox.requests.at(-1)).toMatchObject({ operation: 'read', aborted: true })
      },
      made: [200, null],
    },
    {
      when: 'between two polls',
      phase: 'processing',
      async start(page) {
        e2e.recogniser.hold()
        await page.evaluate(() => window.lesan.start({ mode: 'async' }))
      },
      afterwards: () => sleep(2_000),
      made: [200],
    },
  ]

  for (const { phase, when, maxConcurrent, prepare, start: startIt, afterwards, made } of cases)
    test(`cancel() ${when} leaves no timer, no listener and no request.`, async () => {
      const page = await e2e.open({ maxConcurrent })
      await prepare?.(page)
      const before = await page.evaluate(() => window.left())
      await startIt(page)
      await untilPhase(page, phase)
      const atOnce = await page.evaluate(async () => {
        window.lesan.latest.cancel()
        // To the end of this task: what promises do is done then, and no timer has fired.
        for (let i = 0; i < 100; i++) await Promise.resolve()
        return window.left()
      })
      await untilPhase(page, 'cancelled')
      // Not the run's: TanStack Query tells its observers by a timer of 0 ms, and the banner takes what it said to
      // screen readers away after a second.
      const isNews = /^timeout of (0|1000) ms$/
      expect(atOnce.filter((name) => !isNews.test(name))).toEqual(before)

      await afterwards()
      expect(await page.evaluate(() => window.left())).toEqual(before)
      e2e.recogniser.release()
      await sleep(300)
      const asked = e2e.sandbox.requests.filter(({ operation }) => operation !== 'other')
      expect(asked.map(({ status }) => status)).toEqual(made)
    })
})
