import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fakePage } from './fakePage.js'
import { playScenario } from './playScenario.js'
import { addTo, brokenIn, emptyTally } from './Tally.js'

const page = fakePage()
const library = await import('../../src/core.js')

/** `npm run chaos` plays 10,000; `CHAOS_SCENARIOS` says how many, `CHAOS_SEED` which come first. */
const scenarios = Number(process.env['CHAOS_SCENARIOS'] ?? 100)
const firstSeed = Number(process.env['CHAOS_SEED'] ?? 1)

beforeAll(() => void vi.useFakeTimers())
afterAll(() => void vi.useRealTimers())

test(
  `${scenarios} hostile lives of a page break no promise`,
  async () => {
    const sum = emptyTally()
    for (let seed = firstSeed; seed < firstSeed + scenarios; seed++) {
      const tally = await playScenario(library, page, seed)
      expect(brokenIn(tally), `seed ${seed}`).toEqual({})
      addTo(sum, tally)
    }
    console.log(JSON.stringify({ scenarios, ...sum }))
  },
  scenarios * 1_000,
)
