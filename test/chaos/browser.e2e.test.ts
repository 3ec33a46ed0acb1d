import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenChromium, openChromium } from '../e2e/helpers/openChromium.js'
import { buildPage, type Sabotage } from './buildPage.js'
import { playInBrowser } from './playInBrowser.js'
import { addTo, brokenIn, emptyTally, type Tally } from './Tally.js'

/** Side by side: they mostly wait. */
const AT_ONCE = 8

const scenarios = Number(process.env['CHAOS_SCENARIOS'] ?? AT_ONCE)
const firstSeed = Number(process.env['CHAOS_SEED'] ?? 1)

let chrome: OpenChromium
beforeAll(async () => {
  chrome = await openChromium()
})
afterAll(() => chrome?.close())

test.concurrent(
  `${scenarios} hostile lives in Chromium break no promise`,
  async () => {
    const html = await buildPage()
    const sum = emptyTally()
    for (let seed = firstSeed; seed < firstSeed + scenarios; seed += AT_ONCE) {
      const seeds = Array.from(
        { length: Math.min(AT_ONCE, firstSeed + scenarios - seed) },
        (_, i) => seed + i,
      )
      const tallies = await Promise.all(seeds.map((one) => playInBrowser(chrome.context, html, one)))
      for (const [index, tally] of tallies.entries()) {
        expect(brokenIn(tally), `seed ${seeds[index]}`).toEqual({})
        addTo(sum, tally)
      }
    }
    console.log(JSON.stringify({ scenarios, ...sum }))
  },
  120_000 + scenarios * 10_000,
)

/** Faults put into the library, each with the promise that it breaks, and the first life in which that shows soon. */
const sabotages: [fault: string, promise: keyof Tally, seed: number, sabotage: Sabotage][] = [
  [
    'what may be running is sent again',
    'doubled',
    1,
    {
      module: 'createRetryPolicy',
      name: 'createRetryPolicy',
      wrapped: '(options) => ({ ...actual(options), shouldRetry: (failureCount) => failureCount < 3 })',
    },
  ],
  [
    'nobody waits for a permit',
    'early',
    1,
    {
      module: 'createScheduler',
      name: 'createScheduler',
      wrapped: `(...given) => {
        const scheduler = actual(...given)
        const acquire = (...asked) => {
          const request = scheduler.acquire(...asked)
          request.grantNow()
          return request
        }
        return { ...scheduler, acquire }
      }`,
    },
  ],
  [
    'a job that is open is forgotten',
    'lost',
    14,
    { module: 'keepOpenJob', name: 'keepOpenJob', wrapped: '() => {}' },
  ],
  [
    'a wait leaves its timer behind',
    'leaked',
    5,
    {
      module: 'startWait',
      name: 'startWait',
      wrapped: '(...given) => { setInterval(() => {}, 3_600_000); return actual(...given) }',
    },
  ],
]

test.concurrent.each(sabotages)(
  '%s: that is seen in Chromium, as %s',
  async (_, promise, first, sabotage) => {
    const html = await buildPage(sabotage)
    const broken = new Set<string>()
    for (let seed = first; seed < first + 30 && !broken.has(promise); seed += 2) {
      const tallies = await Promise.all(
        [seed, seed + 1].map((one) => playInBrowser(chrome.context, html, one)),
      )
      for (const tally of tallies) for (const name of Object.keys(brokenIn(tally))) broken.add(name)
    }
    expect([...broken]).toContain(promise)
  },
  180_000,
)
