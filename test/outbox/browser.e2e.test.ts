import { expect, test } from 'vitest'
import { buildPage } from '../chaos/buildPage.js'
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
