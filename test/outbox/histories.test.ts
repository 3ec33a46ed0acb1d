import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { buildLibrary } from './helpers/buildLibrary.js'
import { brokenIn, emptyTally, type OutboxTally, playHistory } from './helpers/playHistory.js'

const sound = new Uint8Array(await createAudioFile({ seconds: 0.2 }).arrayBuffer())
const load = await buildLibrary()

/** `npm run chaos:outbox` plays 1,000; `CHAOS_SCENARIOS` says how many, `CHAOS_SEED` which come first. */
const histories = Number(process.env['CHAOS_SCENARIOS'] ?? 40)
const firstSeed = Number(process.env['CHAOS_SEED'] ?? 1)

beforeAll(() => void vi.useFakeTimers())
afterAll(() => void vi.useRealTimers())

test(
  `${histories} hostile histories of an outbox lose nothing and send nothing twice`,
  async () => {
    const sum = emptyTally()
    for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
      const tally = await playHistory(load, sound, seed)
      expect(brokenIn(tally), `seed ${seed}`).toEqual({})
      for (const key of Object.keys(sum) as (keyof OutboxTally)[]) sum[key] += tally[key]
    }
    console.log(JSON.stringify(sum))
  },
  histories * 5_000,
)
