import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { TranscriptionRun } from '../../src/core.js'
import { audioFile } from '../../src/testing/audioFile.js'
import { done, failure, type Step, scriptedApi } from '../helpers/scriptedApi.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Starts a run of a file that nobody else keeps. */
function startWithFile(steps: Step[]): { run: TranscriptionRun; file: WeakRef<Blob> } {
  const file = audioFile()
  return { run: scriptedApi(steps).client.start({ file, language: 'am' }), file: new WeakRef(file) }
}

async function isForgotten(file: WeakRef<Blob>): Promise<boolean> {
  for (let tries = 0; tries < 20 && file.deref(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    collectGarbage()
  }
  return file.deref() === undefined
}

test.each<[string, Step[], (run: TranscriptionRun) => void]>([
  ['success', [done], () => {}],
  ['error', [failure(400, 'invalid_json')], () => {}],
  ['cancelled', ['hang'], (run) => run.cancel()],
])('a run that is over (%s) keeps no file, however long it is kept itself', async (phase, steps, then) => {
  const { run, file } = startWithFile(steps)
  await new Promise((resolve) => setTimeout(resolve, 50))
  then(run)
  await run.result.catch(() => {})
  expect(await isForgotten(file)).toBe(true)
  expect(run.getState().phase).toBe(phase)
})
