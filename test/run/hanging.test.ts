import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTranscriptionClient } from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { done, failure, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const forever = () => new Promise<never>(() => {})

test('headers that never come are a time-out, not a run without an end', async () => {
  const { client, sent } = scriptedApi([done], { headers: forever })
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(400_000)
  expect(run.getState()).toMatchObject({ phase: 'error', error: { code: 'timeout' } })
  expect(sent).toHaveLength(0)
})

test('a cancelled run gives its place up, even if headers or the app’s fetch do not listen to the cancel', async () => {
  let calls = 0
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    maxConcurrent: 1,
    fetch: async () => (calls++ === 0 ? forever() : done.clone()),
  })
  const first = client.start(request)
  const second = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  first.cancel()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(second.getState().phase).toBe('success')
  expect(vi.getTimerCount()).toBe(0)
})

test('a cancelled run gives its place up while the app still thinks about a retry', async () => {
  const { client } = scriptedApi([failure(503, 'service_unavailable'), done], { maxConcurrent: 1 })
  const first = client.start(request, { retry: forever })
  const second = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  first.cancel()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(second.getState().phase).toBe('success')
})

test('an answer that no Response can stand for ends the attempt', async () => {
  class OddXhr {
    upload = {}
    onload = () => {}
    status = 999
    statusText = ''
    response = new Blob()
    open(): void {}
    setRequestHeader(): void {}
    getAllResponseHeaders = () => ''
    abort(): void {}
    send(): void {
      setTimeout(() => {
        // As in a browser: what a handler throws is reported, and that is all.
        try {
          this.onload()
        } catch {}
      })
    }
  }
  vi.stubGlobal('XMLHttpRequest', OddXhr)
  const client = createTranscriptionClient({ baseUrl: 'https://api.test' })
  const run = client.start({ file: createAudioFile(), language: 'am' })
  await vi.advanceTimersByTimeAsync(0)
  await vi.waitFor(() => expect(run.getState().phase).toBe('error'), { timeout: 10_000 })
  vi.unstubAllGlobals()
})
