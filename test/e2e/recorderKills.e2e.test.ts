import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setUpRecorder, untilKept, untilRecorder } from './helpers/setUpRecorder.js'

/** Four kills each. `npm run kills` does 25, and holds the browser to a second as well, which a busy machine can't promise. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2)
const isMeasured = process.env['KILL_ROUNDS'] !== undefined
/** A slice, and the time to write it. */
const MOST_LOST_MS = 1_100
/** Sound is packed in frames of 60 ms. */
const FRAME_MS = 60
/** Far from a piece: what was said since would be lost if nobody asked for it. A busy machine encodes late. */
const SINCE_PIECE_MS = 700
const MOST_LATE_MS = 400

const setUp = setUpRecorder()

interface Going {
  page: Page
  id: string
  beganAt: number
}

async function going(): Promise<Going> {
  const page = await setUp.open()
  await page.evaluate(() => window.recorder.start())
  await untilRecorder(page, { status: 'recording' })
  await untilKept(page, 0)
  const id = await page.evaluate(async () => {
    await window.store.refresh()
    return window.store
      .getState()
      .recordings.find(({ status, isFromThisPage }) => status === 'recording' && isFromThisPage)?.id
  })
  return { page, id: id ?? '', beganAt: await page.evaluate(() => window.beganAt) }
}

interface Ended {
  id: string
  /** How much sound was on the device. */
  keptMs: number
  /** How long it recorded, by the clock on the wall. */
  wallMs: number
}

async function end({ page, id, beganAt }: Going, kill: (page: Page) => Promise<unknown>): Promise<Ended> {
  // Anywhere in a slice.
  if (isMeasured) await page.waitForTimeout(Math.random() * 1_000)
  const keptMs = await page.evaluate((wanted) => window.soundOnDevice(wanted), id)
  const wallMs = Date.now() - beganAt
  await kill(page)
  return { id, keptMs, wallMs }
}

const left = (page: Page, id: string) =>
  page.evaluate(async (wanted) => {
    await window.store.refresh()
    const found = window.store.getState().recordings.find((recording) => recording.id === wanted)
    const lengths = found ? await window.decoded(wanted) : []
    return { status: found?.status, decodedMs: lengths.reduce((sum, ms) => sum + ms, 0) }
  }, id)

const crash = async (page: Page) => {
  const session = await setUp.context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => {})
  await crashed
}

test('no piece that was written is lost, however the page ends', {
  timeout: 60_000 + rounds * 30_000,
}, async () => {
  const losses: number[] = []
  for (let round = 0; round < rounds; round++) {
    const [closed, reloaded, crashed] = await Promise.all([going(), going(), going()])
    const ended = [
      await end(closed, (page) => page.close({ runBeforeUnload: false })),
      await end(reloaded, (page) => page.reload()),
      await end(crashed, crash),
    ]
    const last = await going()
    ended.push(await end(last, () => setUp.killBrowser()))
    const page = await setUp.open()
    for (const { id, keptMs, wallMs } of ended) {
      const { status, decodedMs } = await left(page, id)
      expect(status).toBe('interrupted')
      expect(decodedMs).toBeGreaterThan(keptMs - FRAME_MS)
      expect(keptMs).toBeGreaterThan(0)
      losses.push(wallMs - decodedMs)
    }
  }
  if (!isMeasured) return
  const mean = losses.reduce((sum, ms) => sum + ms, 0) / losses.length
  process.stdout.write(
    `${losses.length} kills: lost ${Math.round(mean)} ms on average, ${Math.round(Math.max(...losses))} at most\n`,
  )
  expect(Math.max(...losses)).toBeLessThan(MOST_LOST_MS)
})

/** The next page answers at once: nothing but the last piece itself has time between the click and the end. */
const exits: Record<string, (page: Page) => Promise<unknown>> = {
  'a reload': (page) => page.reload(),
  'a link': async (page) => {
    await page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'))
      link.href = '/?elsewhere'
      link.click()
    })
    await page.waitForURL(/elsewhere/)
  },
  'another address': (page) => page.goto(`${setUp.url}/?typed`),
  'closing it': async (page) => {
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
  },
}

test.each(Object.entries(exits))(
  '%s loses nothing at all',
  { timeout: 60_000 + rounds * 5_000 },
  async (name, exit) => {
    for (let round = 0; round < Math.ceil(rounds / 8); round++) {
      const { page, id } = await going()
      await page.waitForFunction((sinceMs) => {
        const { durationMs, keptMs } = window.recorder.meter.getState()
        return durationMs - keptMs > sinceMs
      }, SINCE_PIECE_MS)
      await exit(page)
      const next = await setUp.open()
      const { status, decodedMs } = await left(next, id)
      const leftAfterMs = await next.evaluate(() => Number(localStorage.getItem('leftAfterMs')))
      expect(status).toBe('interrupted')
      if (isMeasured) process.stdout.write(`${name}: ${Math.round(leftAfterMs - decodedMs)} ms lost\n`)
      expect(leftAfterMs - decodedMs).toBeLessThan(isMeasured ? FRAME_MS : MOST_LATE_MS)
    }
  },
)
