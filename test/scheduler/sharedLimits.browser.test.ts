import { expect, test } from 'vitest'
import { shareLimits, type TranscriptionClientOptions } from '../../src/core.js'
import { done, rateLimited, request, type Step, scriptedApi } from '../helpers/scriptedApi.js'

const soon = { timeout: 2_000 }

function tab(name: string, steps: Step[], options: TranscriptionClientOptions = {}) {
  const api = scriptedApi(steps, options)
  return { ...api, stopSharing: shareLimits(api.client, name) }
}

test('a limit that one tab runs into holds the others, which say why', async () => {
  const here = tab('tabs-1', [rateLimited(2), done])
  const there = tab('tabs-1', [done])
  const first = here.client.start(request)
  await expect.poll(() => first.getState().phase, soon).toBe('waiting')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const second = there.client.start(request)
  await expect.poll(() => second.getState().phase, soon).toBe('waiting')
  expect(second.getState().error?.code).toBe('rate_limit_exceeded')
  expect(there.sent).toHaveLength(0)
  await expect.poll(() => second.getState().phase, { timeout: 4_000 }).toBe('success')
})

test('tabs with another name are not held', async () => {
  const here = tab('tabs-2', [rateLimited(60)])
  const there = tab('tabs-3', [done])
  const first = here.client.start(request)
  await expect.poll(() => first.getState().phase, soon).toBe('waiting')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await expect(there.client.transcribe(request)).resolves.toMatchObject({ text: 'ሰላም' })
  first.cancel()
})

test('a tab that shares no more neither tells nor is told', async () => {
  const here = tab('tabs-6', [rateLimited(60)])
  const there = tab('tabs-6', [done])
  const deaf = tab('tabs-6', [done])
  deaf.stopSharing()
  const first = here.client.start(request)
  await expect.poll(() => first.getState().phase, soon).toBe('waiting')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const second = there.client.start(request)
  await expect.poll(() => second.getState().phase, soon).toBe('waiting')
  await expect(deaf.client.transcribe(request)).resolves.toMatchObject({ text: 'ሰላም' })
  first.cancel()
  second.cancel()
})

test('rubbish on the channel holds nobody, and a forged wait of years ends within two minutes', async () => {
  const { client } = tab('tabs-4', [done])
  const forger = new BroadcastChannel('lesan-react:tabs-4')
  for (const rubbish of [
    null,
    1,
    'x',
    {},
    { code: 'internal_error', until: Date.now() + 9e9 },
    { code: 'rate_limit_exceeded', until: Number.NaN },
    { code: 'rate_limit_exceeded', until: Number.POSITIVE_INFINITY },
    { code: 'rate_limit_exceeded', until: String(Date.now() + 60_000) },
  ]) {
    forger.postMessage(rubbish)
  }
  await new Promise((resolve) => setTimeout(resolve, 100))
  await expect(client.transcribe(request)).resolves.toMatchObject({ text: 'ሰላም' })
  forger.postMessage({ code: 'rate_limit_exceeded', until: Date.now() + 9e12 })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const run = client.start(request)
  await expect.poll(() => run.getState().phase, soon).toBe('waiting')
  expect((run.getState().retryAt ?? 0) - Date.now()).toBeLessThanOrEqual(120_000)
  run.cancel()
  forger.close()
})

test('what goes over the channel holds no key and no text of the server', async () => {
  const heard: unknown[] = []
  const listener = new BroadcastChannel('lesan-react:tabs-5')
  listener.addEventListener('message', ({ data }) => heard.push(data))
  const { client } = tab('tabs-5', [rateLimited(60)], { apiKey: 'sk_test_1' })
  const run = client.start(request)
  await expect.poll(() => heard.length, soon).toBe(1)
  expect(Object.keys(heard[0] as object)).toEqual(['code', 'until'])
  run.cancel()
  listener.close()
})
