import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import {
  createTranscriptionQueue,
  type TranscriptionQueueItem,
  type TranscriptionRun,
} from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { done, failure, type Step, scriptedApi } from '../helpers/scriptedApi.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Starts a run of a file that nobody else keeps. */
function startWithFile(steps: Step[]): { run: TranscriptionRun; file: WeakRef<Blob> } {
  const file = createAudioFile()
  return { run: scriptedApi(steps).client.start({ file, language: 'am' }), file: new WeakRef(file) }
}

/** @param triesLeft what is still being read goes when that is over */
async function isForgotten(file: WeakRef<Blob>, triesLeft = 1_000): Promise<boolean> {
  for (; triesLeft > 0 && file.deref(); triesLeft--) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    collectGarbage()
  }
  return file.deref() === undefined
}

test.each<[string, Step[], string, (run: TranscriptionRun) => void]>([
  ['success', [done], 'success', () => {}],
  ['error', [failure(400, 'invalid_json')], 'error', () => {}],
  ['cancelled', ['hang'], 'sending', (run) => run.cancel()],
])(
  'a run that is over (%s) keeps no file, however long it is kept itself',
  async (phase, steps, before, then) => {
    const { run, file } = startWithFile(steps)
    await expect.poll(() => run.getState().phase).toBe(before)
    then(run)
    await run.result.catch(() => {})
    expect(await isForgotten(file)).toBe(true)
    expect(run.getState().phase).toBe(phase)
  },
)

/** Adds a file that nobody else keeps. */
function addFile(steps: Step[]): { item: TranscriptionQueueItem; file: WeakRef<Blob> } {
  const file = createAudioFile()
  const [item] = createTranscriptionQueue(scriptedApi(steps).client).add([file], { language: 'am' })
  if (!item) throw new Error('Nothing was added.')
  return { item, file: new WeakRef(file) }
}

/** Until a removal can no longer be undone, the file is kept. */
function removeForGood(item: TranscriptionQueueItem): void {
  vi.useFakeTimers()
  item.remove()
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()
}

test.each<[string, Step[], string, (item: TranscriptionQueueItem) => void]>([
  ['success', [done], 'success', () => {}],
  ['cancelled', ['hang'], 'sending', removeForGood],
])('a queue lets go of a file that is done with (%s)', async (phase, steps, before, then) => {
  const { item, file } = addFile(steps)
  await expect.poll(() => item.getState().phase).toBe(before)
  then(item)
  expect(await isForgotten(file)).toBe(true)
  expect(item.getState().phase).toBe(phase)
})

test('a queue keeps a file that may be tried again', async () => {
  const { item, file } = addFile([failure(400, 'invalid_json')])
  await expect.poll(() => item.getState().phase).toBe('error')
  expect(await isForgotten(file, 20)).toBe(false)
})
