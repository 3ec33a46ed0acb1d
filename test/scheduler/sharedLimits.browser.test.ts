import { expect, test } from 'vitest'
import { shareLimits, type TranscriptionClientOptions } from '../../src/core.js'
import { done, rateLimited, request, type Step, scriptedApi } from '../helpers/scriptedApi.js'

function tab(name: string, steps: Step[], options: TranscriptionClientOptions = {}) {
  const api = scriptedApi(steps, options)
  return { ...api, stopSharing: shareLimits(api.client, name) }
}

/** Once all who listen so far have heard so many messages: channels hear in the order in which they were opened. */
function untilHeard(name: string, messages = 1): Promise<void> {
  const channel = new BroadcastChannel(`lesan-react:${name}`)
  return new Promise((resolve) => {
    channel.addEventListener('message', () => {
      messages -= 1
      if (messages > 0) return
      channel.close()
      resolve()
    })
  })
}

test('a limit that one tab runs into holds the others, which say why', async () => {
  const here = tab('tabs-1', [rateLimited(4), done])
  const there = tab('tabs-1', [done])
  const heard = untilHeard('tabs-1')
  here.client.start(request)
  await heard
  const second = there.client.start(request)
  await expect.poll(() => second.getState().phase).toBe('waiting')
  expect(second.getState().error?.code).toBe('rate_limit_exceeded')
  expect(there.sent).toHaveLength(0)
  await expect.poll(() => second.getState().phase).toBe('success')
})

test('tabs with another name are not held', async () => {
  const here = tab('tabs-2', [rateLimited(60)])
  const there = tab('tabs-3', [done])
  const heard = untilHeard('tabs-2')
  const first = here.client.start(request)
  await heard
  await expect(there.client.transcribe(request)).resolves.toMatchObject({ text: 'ሰላም' })
  first.cancel()
})

test('a tab that shares no more neither tells nor is told', async () => {
  const here = tab('tabs-6', [rateLimited(60)])
  const there = tab('tabs-6', [done])
  const deaf = tab('tabs-6', [done])
  deaf.stopSharing()
  const heard = untilHeard('tabs-6')
  const first = here.client.start(request)
  await heard
  const second = there.client.start(request)
  await expect.poll(() => second.getState().phase).toBe('waiting')
  await expect(deaf.client.transcribe(request)).resolves.toMatchObject({ text: 'ሰላም' })
  first.cancel()
  second.cancel()
})

test('rubbish on the channel holds nobody, and a forged wait of years ends within two minutes', async () => {
  const { client } = tab('tabs-4', [done])
  const forger = new BroadcastChannel('lesan-react:tabs-4')
  const all = [
    null,
    1,
    'x',
    {},
    { code: 'internal_error', until: Date.now() + 9e9 },
    { code: 'rate_limit_exceeded', until: Number.NaN },
    { code: 'rate_limit_exceeded', until: Number.POSITIVE_INFINITY },
    { code: 'rate_limit_exceeded', until: String(Date.now() + 60_000) },
  ]
  const rubbishHeard = untilHeard('tabs-4', all.length)
  for (const rubbish of all) forger.postMessage(rubbish)
  await rubbishHeard
  await expect(client.transcribe(request)).resolves.toMatchObject({ text: 'ሰላም' })
  const lieHeard = untilHeard('tabs-4')
  forger.postMessage({ code: 'rate_limit_exceeded', until: Date.now() + 9e12 })
  await lieHeard
  const run = client.start(request)
  await expect.poll(() => run.getState().phase).toBe('waiting')
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
  await expect.poll(() => heard.length).toBe(1)
  expect(Object.keys(heard[0] as object)).toEqual(['code', 'until'])
  run.cancel()
  listener.close()
})
