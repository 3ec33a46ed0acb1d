import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { AT_ONCE_MS, answeredAt, gapsOf, setUpPage, untilPhase } from './helpers/setUpPage.js'

const e2e = setUpPage()

declare global {
  interface Window {
    persisted: boolean
  }
}

/** Starts a run that is refused and waits. */
async function startAndWait(page: Page, seconds: number): Promise<void> {
  e2e.sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: seconds })
  await page.evaluate(() => window.lesan.start())
  await untilPhase(page, 'waiting')
}

/** Another tab of the same window in front. */
async function hide(page: Page): Promise<Page> {
  const other = await e2e.context.newPage()
  await other.bringToFront()
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden')
  return other
}

test('A retry that is due while the tab is hidden leaves within 1.5 s of its time.', async () => {
  const page = await e2e.open()
  await startAndWait(page, 10)
  const other = await hide(page)
  await expect.poll(() => e2e.creates().length).toBe(2)
  await untilPhase(page, 'success')

  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden')
  const [gap = 0, ...more] = gapsOf(e2e.creates())
  expect(gap).toBeGreaterThanOrEqual(10)
  expect(gap).toBeLessThan(11.5)
  expect(more).toEqual([])
  await other.close()
})

test('A page that was frozen past its time sends once when it is resumed, at once.', async () => {
  const page = await e2e.open()
  const session = await e2e.context.newCDPSession(page)
  await startAndWait(page, 3)
  const other = await hide(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await sleep(4_500)
  expect(e2e.creates().map(({ status }) => status)).toEqual([429])

  const resumedAt = Date.now()
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await untilPhase(page, 'success')
  await sleep(1_000)
  const [, second, ...more] = e2e.creates()
  expect((second?.at ?? 0) - resumedAt).toBeGreaterThanOrEqual(0)
  expect((second?.at ?? 0) - resumedAt).toBeLessThan(AT_ONCE_MS)
  expect(more).toEqual([])
  await other.close()
})

test.each(['visibilitychange', 'pageshow'])(
  'After a sleep past its time a retry leaves with the first %s.',
  async (event) => {
    const page = await e2e.open()
    await startAndWait(page, 600)
    const wokenAt = Date.now()
    await page.evaluate(moveClock, 3_600_000)
    await page.evaluate((type) => {
      const target = type === 'pageshow' ? window : document
      target.dispatchEvent(new Event(type))
    }, event)
    await untilPhase(page, 'success')
    const [, second, ...more] = e2e.creates()
    expect((second?.at ?? 0) - wokenAt).toBeLessThan(AT_ONCE_MS)
    expect(more).toEqual([])
  },
)

test('A clock set back an hour delays no retry, and the countdown keeps to seconds.', async () => {
  const page = await e2e.open()
  await startAndWait(page, 4)
  await sleep(1_200)
  await page.evaluate(moveClock, -3_600_000)
  await untilPhase(page, 'success')
  const [gap = 0, ...more] = gapsOf(e2e.creates())
  expect(gap).toBeGreaterThanOrEqual(4)
  expect(gap).toBeLessThan(5.5)
  expect(more).toEqual([])
  const lines = await page.evaluate(() => window.lesan.countdown)
  // An answer that takes its time is seen as well: "Retrying…" comes last.
  const countdown = lines.filter((text) => text !== 'Retrying…')
  expect(countdown.map((text) => /^Retrying in (\d+) seconds?$/.exec(text)?.[1])).toEqual([
    '4',
    '3',
    '2',
    '1',
  ])
})

test('A page that comes back from the back/forward cache after its time sends at once, and once.', async () => {
  const page = await e2e.open()
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      window.persisted = persisted
    })
  })
  await startAndWait(page, 3)
  await page.goto(`${e2e.sandboxUrl}/health`)
  await sleep(4_000)
  expect(e2e.creates().map(({ status }) => status)).toEqual([429])

  const backAt = Date.now()
  await page.evaluate(() => history.back())
  await untilPhase(page, 'success')
  expect(await page.evaluate(() => window.persisted)).toBe(true)
  await sleep(1_000)
  const [first, second, ...more] = e2e.creates()
  expect(answeredAt(first) + 3_000).toBeLessThan(backAt)
  expect((second?.at ?? 0) - backAt).toBeGreaterThanOrEqual(0)
  expect((second?.at ?? 0) - backAt).toBeLessThan(AT_ONCE_MS)
  expect(more).toEqual([])
})

/** What `Date.now` says from now on: a sleep, or somebody who sets the clock. Runs in the page. */
function moveClock(byMs: number): void {
  const { now } = Date
  Date.now = () => now() + byMs
}
