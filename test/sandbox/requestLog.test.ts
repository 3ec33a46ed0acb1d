import { expect, test } from 'vitest'
import type { RequestLogEntry } from '../../sandbox/RequestLogEntry.js'
import { KEY, setUpSandbox } from './helpers/setUpSandbox.js'
import { wav } from './helpers/wav.js'

const { create, send, get } = setUpSandbox()

const log = async () => (await (await fetch(`${get().url}/sandbox/requests`)).json()) as RequestLogEntry[]

test('every request is logged with its time, operation and status', async () => {
  const before = Date.now()
  const answer = await create({ audio: wav(1) })
  const { id } = (await answer.json()) as { id: string }
  await send(`/v1/transcriptions/${id}`)
  await send('/v1/transcriptions?limit=1')
  const [created, read, list] = await log()

  expect(created).toEqual({
    id: answer.headers.get('X-Request-Id'),
    at: expect.any(Number),
    method: 'POST',
    path: '/transcribe',
    operation: 'create',
    status: 200,
    durationMs: expect.any(Number),
    bytesReceived: expect.any(Number),
    aborted: false,
  })
  expect(created?.at).toBeGreaterThanOrEqual(before)
  expect(created?.at).toBeLessThanOrEqual(Date.now())
  expect(created?.bytesReceived).toBeGreaterThan(32_000)
  expect(read).toMatchObject({ operation: 'read', path: `/v1/transcriptions/${id}`, bytesReceived: 0 })
  expect(list).toMatchObject({ operation: 'other', path: '/v1/transcriptions' })
})

test('a request is timed from its head, not from the end of its body', async () => {
  get().sandbox.fail({ kind: 'delay', ms: 150 })
  await create()
  const [entry] = await log()
  expect(entry?.durationMs).toBeGreaterThanOrEqual(145)
})

test('the log holds no key and no body', async () => {
  await create({ fields: { note: 'a secret' } })
  const text = JSON.stringify(await log())
  expect(text).not.toContain(KEY)
  expect(text).not.toContain('secret')
})

test('control requests are not logged; the log can be cleared', async () => {
  await send('/health')
  expect(await log()).toHaveLength(1)
  await fetch(`${get().url}/sandbox/requests`, { method: 'DELETE' })
  expect(await log()).toEqual([])
})
