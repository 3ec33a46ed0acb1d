import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import type { RequestLogEntry } from '../../sandbox/RequestLogEntry.js'
import type { TransferProgress } from '../../src/core.js'
import { listen } from './helpers/listen.js'
import { phaseOf, setUpPage, untilPhase } from './helpers/setUpPage.js'

const e2e = setUpPage()

/** 256 kbit/s, and a file that takes thirteen seconds at that. Chromium counts 16 KiB ahead: a buffer of its own. */
const SPEED = 32_000
const SIZE = 13 * SPEED

async function slowDown(page: Page): Promise<void> {
  const session = await e2e.context.newCDPSession(page)
  const network = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: SPEED }
  await session.send('Network.emulateNetworkConditions', network)
}

/** What was started for one test, ended after it. */
const started: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()))
})

const progressOf = (page: Page) => page.evaluate(() => window.lesan.latest.progress)
const uploads = () => e2e.sandbox.requests.filter(({ operation }) => operation === 'upload')

interface Sample extends TransferProgress {
  receivedBytes: number
  atMs: number
}

const ways: { way: string; signedUploadAboveBytes?: number; carrier: () => RequestLogEntry | undefined }[] = [
  { way: 'in a form', carrier: () => e2e.creates()[0] },
  { way: 'to a signed address', signedUploadAboveBytes: 1_000, carrier: () => uploads()[0] },
]

describe.each(ways)(
  'a file that is sent $way over a slow connection',
  ({ way, signedUploadAboveBytes, carrier }) => {
    test('shows what the server has, to 5 %, how fast it goes and how long it takes', async () => {
      const page = await e2e.open({ signedUploadAboveBytes })
      await slowDown(page)
      await page.evaluate((bytes) => window.lesan.start({ bytes }), SIZE)
      const samples: Sample[] = []
      while ((await phaseOf(page)) !== 'success') {
        const before = carrier()?.bytesReceived ?? 0
        const progress = await progressOf(page)
        const after = carrier()?.bytesReceived ?? 0
        if (progress) {
          // What was there at that moment is between the two: they are told apart from what came in meanwhile.
          const receivedBytes = Math.min(Math.max(progress.sentBytes, before), after)
          samples.push({ ...progress, receivedBytes, atMs: Date.now() })
        }
        await sleep(200)
      }
      const total = carrier()?.bytesReceived ?? 0
      const leads = samples.map(({ sentBytes, receivedBytes }) => (sentBytes - receivedBytes) / total)
      const percent = (share: number) => `${(share * 100).toFixed(1)} %`
      console.info(
        `${way}: ${samples.length} samples, ahead of the server by ${percent(Math.min(...leads))} to ${percent(Math.max(...leads))} of ${total} bytes`,
      )
      expect(samples.length).toBeGreaterThan(20)
      for (const lead of leads) expect(Math.abs(lead)).toBeLessThanOrEqual(0.05)

      const sent = await page.evaluate(() => window.lesan.sentBytes)
      expect(sent).toEqual(sent.toSorted((a, b) => a - b))
      expect(sent.at(-1)).toBe(total)

      // As the page saw it: no sample need fall between the last byte and the answer.
      const endMs = await page.evaluate(() => window.lesan.lastSentAt)
      const told = samples.filter(
        ({ remainingSeconds, sentBytes }) => remainingSeconds && sentBytes > total / 3,
      )
      const errors = told.map(({ remainingSeconds = 0, atMs }) => remainingSeconds - (endMs - atMs) / 1_000)
      const speeds = told.map(({ bytesPerSecond = 0 }) => bytesPerSecond)
      console.info(
        `${way}: ${Math.round(Math.min(...speeds))} to ${Math.round(Math.max(...speeds))} bytes/s told of ${SPEED}; time told wrong by ${Math.min(...errors).toFixed(1)} to ${Math.max(...errors).toFixed(1)} s`,
      )
      expect(told.length).toBeGreaterThan(10)
      for (const error of errors) expect(Math.abs(error)).toBeLessThan(1.5)
    })

    test('stops when it is cancelled half-way: 100 ms later not a byte arrives', async () => {
      const page = await e2e.open({ signedUploadAboveBytes })
      const left = await page.evaluate(() => window.left())
      await slowDown(page)
      await page.evaluate((bytes) => window.lesan.start({ bytes }), SIZE)
      await expect
        .poll(async () => (await progressOf(page))?.sentBytes ?? 0, { interval: 50 })
        .toBeGreaterThan(SIZE / 2)
      await page.evaluate(() => window.lesan.latest.cancel())
      await untilPhase(page, 'cancelled')
      await sleep(100)
      const received = carrier()?.bytesReceived ?? 0
      expect(received).toBeGreaterThan(SIZE / 3)
      expect(received).toBeLessThan(SIZE * 0.7)
      await sleep(1_500)
      expect(carrier()).toMatchObject({ bytesReceived: received, aborted: true, status: null })
      expect(e2e.sandbox.requests.filter(({ method }) => method !== 'OPTIONS').length).toBeLessThanOrEqual(2)
      expect(await page.evaluate(() => window.left())).toEqual(left)
    })
  },
)

describe('a signed upload', () => {
  const bytes = 3_000_000

  test('reaches the storage without the key and without the headers of the app', async () => {
    const page = await e2e.open({ signedUploadAboveBytes: 1_000 })
    const headers: Record<string, Record<string, string>> = {}
    page.on('request', (request) => {
      headers[request.method()] = request.headers()
    })
    await page.evaluate((size) => window.lesan.start({ bytes: size }), bytes)
    await untilPhase(page, 'success')
    expect(headers['GET']).toMatchObject({
      authorization: expect.any(String),
      'x-attempt': expect.any(String),
    })
    expect(headers['PUT']).toMatchObject({ 'content-type': 'audio/wav' })
    expect(headers['PUT']).not.toHaveProperty('authorization')
    expect(headers['PUT']).not.toHaveProperty('x-attempt')
    expect(headers['PUT']).not.toHaveProperty('cookie')
  })

  test('is not sent again for a create that is refused, and its progress stays at full', async () => {
    const page = await e2e.open({ signedUploadAboveBytes: 1_000 })
    e2e.sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 1, times: 2 })
    e2e.sandbox.fail({ kind: 'error', code: 'service_unavailable' })
    await page.evaluate((size) => window.lesan.start({ bytes: size }), bytes)
    await untilPhase(page, 'waiting')
    const full = { sentBytes: bytes + 44, totalBytes: bytes + 44 }
    expect(await progressOf(page)).toMatchObject(full)
    await untilPhase(page, 'success')
    expect(await progressOf(page)).toMatchObject(full)
    expect(e2e.creates().map(({ status }) => status)).toEqual([429, 429, 500, 200])
    expect(uploads().map(({ bytesReceived }) => bytesReceived)).toEqual([bytes + 44])
    const afterwards = e2e.creates().reduce((sum, { bytesReceived }) => sum + bytesReceived, 0)
    console.info(`4 creates, 3 of them refused: ${afterwards} bytes in all, none of them of the file`)
    expect(afterwards).toBeLessThan(4 * 300)
  })

  test('is not sent again when a person tries again after the last failure', async () => {
    const page = await e2e.open({ signedUploadAboveBytes: 1_000 })
    e2e.sandbox.fail({ kind: 'error', code: 'expired_api_key' })
    await page.evaluate((size) => window.lesan.start({ bytes: size }), bytes)
    await untilPhase(page, 'error')
    await page.evaluate(() => window.lesan.latest.retryNow())
    await untilPhase(page, 'success')
    expect(uploads()).toHaveLength(1)
  })

  test('whose connection breaks starts anew at a fresh address, in a second, without a job being started twice', async () => {
    const server = await listen(e2e.sandbox, { keepAlive: false })
    started.push(server)
    const page = await e2e.open({ api: server.url, signedUploadAboveBytes: 1_000 })
    e2e.sandbox.fail({ kind: 'cut', on: 'upload', after: 'upload-start' })
    e2e.sandbox.fail({ kind: 'cut', on: 'upload', after: 'none' })
    await page.evaluate((size) => window.lesan.start({ bytes: size }), bytes)
    await untilPhase(page, 'success')
    expect(uploads().map(({ status }) => status)).toEqual([null, null, 200])
    expect(new Set(uploads().map(({ path }) => path)).size).toBe(3)
    expect(e2e.creates().map(({ status }) => status)).toEqual([200])
  })
})
