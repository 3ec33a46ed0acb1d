import { expect, test, vi } from 'vitest'
import * as library from '../../src/core.js'
import { playOverSockets } from './playOverSockets.js'
import { addTo, brokenIn, emptyTally } from './Tally.js'

/** Side by side: they mostly wait. */
const AT_ONCE = 20

const scenarios = Number(process.env['CHAOS_SCENARIOS'] ?? AT_ONCE)
const firstSeed = Number(process.env['CHAOS_SEED'] ?? 1)

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length

test(
  `${scenarios} hostile lives over real sockets break no promise`,
  async () => {
    const sum = emptyTally()
    const onUnhandled = () => void (sum.unhandled += 1)
    process.on('unhandledRejection', onUnhandled)
    const before = timers()
    for (let seed = firstSeed; seed < firstSeed + scenarios; seed += AT_ONCE) {
      const seeds = Array.from(
        { length: Math.min(AT_ONCE, firstSeed + scenarios - seed) },
        (_, i) => seed + i,
      )
      const tallies = await Promise.all(seeds.map((one) => playOverSockets(library, one)))
      for (const [index, tally] of tallies.entries()) {
        expect(brokenIn(tally), `seed ${seeds[index]}`).toEqual({})
        addTo(sum, tally)
      }
    }
    await vi
      .waitUntil(() => timers() <= before, { timeout: 5_000 })
      .catch(() => {
        sum.leaked += timers() - before
      })
    process.off('unhandledRejection', onUnhandled)
    expect(brokenIn(sum)).toEqual({})
    console.log(JSON.stringify({ scenarios, ...sum }))
  },
  60_000 + scenarios * 5_000,
)
