import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import type { Sabotage } from '../chaos/buildPage.js'
import { buildLibrary } from './helpers/buildLibrary.js'
import { brokenIn, type OutboxTally, playHistory } from './helpers/playHistory.js'

const sound = new Uint8Array(await createAudioFile({ seconds: 0.2 }).arrayBuffer())

beforeAll(() => void vi.useFakeTimers())
afterAll(() => void vi.useRealTimers())

/** Faults put into the library, each with the promise that it breaks. */
const sabotages: [fault: string, promise: keyof OutboxTally, sabotage: Sabotage][] = [
  [
    'that it is being sent is not written',
    'doubled',
    {
      module: 'createRecordingStore',
      name: 'createRecordingStore',
      wrapped: `(options) => {
        const store = actual(options)
        return {
          ...store,
          setProgress: async (id, part, progress, known) =>
            progress?.status === 'sending' ||
            store.setProgress(id, part, progress, known?.status === 'sending' ? undefined : known),
        }
      }`,
    },
  ],
  [
    'a recording is deleted before the app has its text',
    'lost',
    {
      module: 'createKeptRun',
      name: 'createKeptRun',
      wrapped: `(recording, options) =>
        actual(recording, {
          ...options,
          onText: async (text, made) => {
            await options.store.remove(recording.id)
            await options.onText?.(text, made)
          },
        })`,
    },
  ],
]

test.each(sabotages)(
  '%s: that is seen, as %s',
  async (_, promise, sabotage) => {
    const load = await buildLibrary(sabotage)
    const broken = new Set<string>()
    for (let seed = 1; seed <= 40 && !broken.has(promise); seed++)
      for (const name of Object.keys(brokenIn(await playHistory(load, sound, seed)))) broken.add(name)
    expect([...broken]).toContain(promise)
  },
  120_000,
)
