import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { RateLimitAlgorithm } from '../../sandbox/limits/createRateLimiter.js'
import { startSandbox } from '../../sandbox/startSandbox.js'
import { createTranscriptionClient, createTranscriptionQueue } from '../../src/core.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { fakeRecogniser } from '../sandbox/helpers/fakeRecogniser.js'

interface Load {
  files: number
  mode: 'sync' | 'async'
  algorithm: RateLimitAlgorithm
}

/** One after the other: with ten jobs under way each takes one and a half seconds. */
const JOB_MS = 150

/** They wait for the minute to end, side by side. */
test.concurrent.each<Load>([
  { files: 50, mode: 'sync', algorithm: 'fixed-window' },
  { files: 30, mode: 'async', algorithm: 'fixed-window' },
  { files: 80, mode: 'sync', algorithm: 'fixed-window' },
  { files: 80, mode: 'sync', algorithm: 'token-bucket' },
])(
  '$files files ($mode) get through 60 requests a minute ($algorithm) and 10 jobs at a time, with at most 15 refusals',
  async ({ files, mode, algorithm }) => {
    const recogniser = {
      ...fakeRecogniser(),
      transcribe: async () => {
        await sleep(JOB_MS)
        return [{ start: 0, end: 1, text: 'hello' }]
      },
    }
    const { url, sandbox, close } = await startSandbox({ recogniser, limits: { algorithm } })
    try {
      const client = createTranscriptionClient({ baseUrl: url, apiKey: 'sk_test_sandbox' })
      const queue = createTranscriptionQueue(client)
      const startedAt = performance.now()
      const items = queue.add(audioFiles(files), { language: 'en', mode })
      await expect
        .poll(() => queue.getState().totals.succeeded, { timeout: 170_000, interval: 100 })
        .toBe(files)
      const seconds = (performance.now() - startedAt) / 1_000

      const creates = sandbox.requests.filter(({ operation }) => operation === 'create')
      const refused = sandbox.requests.filter(({ status }) => status === 429)
      console.info(
        `${files} files, ${mode}, ${algorithm}: ${seconds.toFixed(1)} s, ${sandbox.requests.length} requests, ${refused.length} refused`,
      )
      expect(items.map((item) => item.getState().transcript?.text)).toEqual(items.map(() => 'hello'))
      // None is billed twice.
      expect(creates.filter(({ status }) => status === 200 || status === 202)).toHaveLength(files)
      expect(refused.length).toBeLessThanOrEqual(15)
      expect(queue.getState()).toMatchObject({ error: null, totals: { all: files, failed: 0 } })
    } finally {
      await close()
    }
  },
  180_000,
)
