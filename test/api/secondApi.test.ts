import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TranscriptionApi } from '../../src/api/TranscriptionApi.js'
import { TranscriptionError } from '../../src/errors/TranscriptionError.js'
import { createRun } from '../../src/run/createRun.js'
import { createScheduler } from '../../src/scheduler/createScheduler.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import type { Transcript } from '../../src/transcript/Transcript.js'
import { pass } from '../helpers/pass.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An API that has no address and no HTTP: it counts down to its answer. */
function countingApi(): { api: TranscriptionApi; calls: string[] } {
  const calls: string[] = []
  let reads = 0
  const transcript = (status: string, text = ''): Transcript => ({ id: 'n-1', status, text, raw: reads })
  const busy = new TranscriptionError({ code: 'rate_limit_exceeded', message: 'Full.', retryAfter: 5 })
  return {
    calls,
    api: {
      signedUploadAboveBytes: 0,
      uploaded: new WeakMap(),
      async upload() {
        calls.push('upload')
        return 'kept:1'
      },
      async create({ audioUrl }) {
        calls.push(`create ${audioUrl}`)
        if (calls.length === 2) throw busy
        return transcript('queued')
      },
      async read({ id }) {
        calls.push(`read ${id}`)
        reads += 1
        return reads < 2 ? transcript('processing') : transcript('completed', 'Selam')
      },
      usage: async () => ({ raw: undefined }),
      failureOf: () => busy,
    },
  }
}

test('a run plays on any API: uploads, waits out a refusal, creates, follows', async () => {
  const { api, calls } = countingApi()
  const request = { file: createAudioFile(), language: 'am' }
  const run = createRun({ api, scheduler: createScheduler(10, () => {}), request }, {})
  const phases = new Set<string>()
  run.subscribe(() => phases.add(run.getState().phase))
  await pass(30_000)
  await expect(run.result).resolves.toMatchObject({ id: 'n-1', text: 'Selam' })
  expect(calls).toEqual(['upload', 'create kept:1', 'create kept:1', 'read n-1', 'read n-1'])
  expect([...phases]).toEqual(['sending', 'waiting', 'processing', 'success'])
})
