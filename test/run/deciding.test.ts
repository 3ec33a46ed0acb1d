import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { done, failure, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const down = failure(503, 'service_unavailable')

test('while the app decides, the phase says so and the error is there', async () => {
  const { client, sent } = scriptedApi([down, done])
  let decide: (again: boolean) => void = () => {}
  const retry = () =>
    new Promise<boolean>((resolve) => {
      decide = resolve
    })
  const run = client.start(request, { retry })
  await vi.advanceTimersByTimeAsync(100)
  expect(run.getState()).toMatchObject({
    phase: 'deciding',
    retryAt: null,
    error: { code: 'service_unavailable', phase: 'deciding', retryAt: null, attempt: 1 },
  })
  decide(true)
  await vi.advanceTimersByTimeAsync(500)
  expect(run.getState().phase).toBe('waiting')
  await vi.advanceTimersByTimeAsync(600)
  expect(run.getState().phase).toBe('success')
  expect(sent).toHaveLength(2)
})

test('a cancel meanwhile fires the signal that the app was given, and sends nothing', async () => {
  const { client, sent } = scriptedApi([down, done])
  const cancelled = vi.fn()
  const run = client.start(request, {
    retry: (_count, _error, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          cancelled()
          resolve(true)
        })
      }),
  })
  await vi.advanceTimersByTimeAsync(100)
  expect(cancelled).not.toHaveBeenCalled()
  run.cancel()
  expect(cancelled).toHaveBeenCalledOnce()
  expect(run.getState().phase).toBe('cancelled')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('who decides at once is never shown deciding', async () => {
  const { client } = scriptedApi([down])
  const phases = new Set<string>()
  const run = client.start(request, { retry: (count) => count < 1 })
  run.subscribe(() => phases.add(run.getState().phase))
  await vi.advanceTimersByTimeAsync(5_000)
  expect([...phases]).toEqual(['sending', 'waiting', 'error'])
})
