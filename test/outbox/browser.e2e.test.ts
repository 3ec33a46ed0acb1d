import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { buildPage } from '../chaos/buildPage.js'
import { createRandom } from '../chaos/createRandom.js'
import { startLedgerServer } from '../chaos/startLedgerServer.js'
import { openChromium } from '../e2e/helpers/openChromium.js'
import { brokenIn, emptyTally, type OutboxTally } from './helpers/playHistory.js'
import { playInChromium } from './helpers/playInChromium.js'

/** Side by side: they mostly wait. */
const AT_ONCE = 4

const histories = Number(process.env['CHAOS_SCENARIOS'] ?? 8)
const firstSeed = Number(process.env['CHAOS_SEED'] ?? 1)

test(
  `${histories} hostile histories of an outbox in Chromium lose nothing and send nothing twice`,
  async () => {
    const html = await buildPage(undefined, 'test/outbox/helpers/page.ts')
    const sum = emptyTally()
    for (let seed = firstSeed; seed < firstSeed + histories; seed += AT_ONCE) {
      const seeds = Array.from(
        { length: Math.min(AT_ONCE, firstSeed + histories - seed) },
        (_, i) => seed + i,
      )
      const tallies = await Promise.all(seeds.map((one) => playInChromium(html, one)))
      for (const [index, tally] of tallies.entries()) {
        expect(brokenIn(tally), `seed ${seeds[index]}`).toEqual({})
        for (const key of Object.keys(sum) as (keyof OutboxTally)[]) sum[key] += tally[key]
      }
    }
    console.log(JSON.stringify(sum))
  },
  120_000 + histories * 30_000,
)

test('the same file, chosen in two tabs at once and after a reload, is sent once in Chromium', async () => {
  const html = await buildPage(undefined, 'test/outbox/helpers/page.ts')
  // The first job of this seed ends well.
  const server = await startLedgerServer({ random: createRandom(2), isOnline: () => true }, html)
  server.ledger.calm()
  const chrome = await openChromium()
  try {
    const { context } = chrome
    // The app does not take its text, so it stays in the list.
    await context.exposeFunction('give', () => new Promise(() => {}))
    const open = async () => {
      const page = await context.newPage()
      await page.goto(server.url)
      return page
    }
    const phases = (page: Page) => page.evaluate(() => window.items().map(({ phase }) => phase))
    const tabs = [await open(), await open()]
    await Promise.all(tabs.map((page) => page.evaluate(() => window.addSame('tag-0'))))
    // Each lists what is kept, and one of them the double.
    const all = async () => (await Promise.all(tabs.map(phases))).flat().sort()
    await expect.poll(all, { timeout: 30_000 }).toEqual(['error', 'processing', 'success'])
    for (const page of tabs) await page.close()
    const next = await open()
    await next.evaluate(() => window.addSame('tag-0'))
    await expect.poll(() => phases(next), { timeout: 30_000 }).toEqual(['success', 'error'])
    const [, double] = await next.evaluate(() => window.items())
    expect(double).toMatchObject({ tag: 'tag-0', reason: 'already_added' })
    expect(server.ledger.accepted('tag-0')).toBe(1)
  } finally {
    await chrome.close()
    await server.close()
  }
})
