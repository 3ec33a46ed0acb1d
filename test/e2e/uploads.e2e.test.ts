import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { TransferProgress } from '../../src/core.js'
import type { RequestLogEntry } from '../../sandbox/RequestLogEntry.js'
import { createsOf, setUpPage, untilPhase } from './helpers/setUpPage.js'

const e2e = setUpPage()

/** 256 kbit/s, and a file that takes ten seconds at that. */
const SPEED = 32_000
const SIZE = 10 * SPEED

async function slowDown(page: Page): Promise<void> {
  const session = await e2e.context.newCDPSession(page)
  const line = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: SPEED }
  await session.send('Network.emulateNetworkConditions', line)
}

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

describe.each(ways)('a file that is sent $way over a slow line', ({ way, signedUploadAboveBytes, carrier }) => {
  test('shows what the server has, to 5 %, how fast it goes and how long it takes', async () => {
    const page = await e2e.open({ signedUploadAboveBytes })
    await slowDown(page)
    await page.evaluate((bytes) => window.lesan.start({ bytes }), SIZE)
    const samples: Sample[] = []
    while ((await page.evaluate(() => window.lesan.latest.phase)) !== 'success') {
      const before = carrier()?.bytesReceived ?? 0
      const progress = await progressOf(page)
      const after = carrier()?.bytesReceived ?? 0
      // Both are of one moment, give or take what came in meanwhile.
      if (progress) samples.push({ ...progress, receivedBytes: (before + after) / 2, atMs: performance.now() })
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

    const endMs = samples.find(({ sentBytes }) => sentBytes === total)?.atMs ?? 0
    const told = samples.filter(({ remainingSeconds, sentBytes }) => remainingSeconds && sentBytes > total / 3)
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
      .poll(async () => (await progressOf(page))?.sentBytes ?? 0, { timeout: 20_000, interval: 50 })
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
})
