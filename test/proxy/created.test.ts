import { getRequestListener } from '@hono/node-server'
import { describe, expect, test, vi } from 'vitest'
import { createLesanProxy, type LesanProxyOptions } from '../../src/proxy.js'
import { ask } from './helpers/ask.js'
import { listen } from './helpers/listen.js'
import { afterBody, KEY, setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()
const create = { method: 'POST', body: '{}', headers: { Cookie: 'session=of-abebe' } }

/** Whose jobs an app would write down. */
function createNotes() {
  const notes: string[] = []
  const onCreated: LesanProxyOptions['onCreated'] = ({ id }, request) => {
    notes.push(`${request.headers.get('cookie')}: ${id}`)
  }
  return { notes, onCreated }
}

function answerWith(status: number, body: unknown): void {
  proxy.answer((incoming, outgoing) =>
    afterBody(incoming, () => outgoing.writeHead(status).end(JSON.stringify(body))),
  )
}

describe('onCreated is told of a job, with the request that made it', () => {
  test.each<[string, number, unknown]>([
    ['one that is finished', 200, { id: 'job_1', status: 'completed', text: 'ሰላም' }],
    ['one that waits', 202, { id: 'job_1', status: 'queued', job_id: 'other' }],
    ['one that goes on after a 408', 408, { job_id: 'job_1', id: 'x', request_id: 'req_1' }],
    ['one in the error of a 408', 408, { error: { code: 'timeout', job_id: 'job_1' }, id: 'req_1' }],
    ['one in the job of a 408', 408, { job: { id: 'job_1' }, request_id: 'req_1' }],
  ])('%s', async (_, status, body) => {
    answerWith(status, body)
    for (const path of ['/transcribe', '/v1/transcriptions']) {
      const { notes, onCreated } = createNotes()
      const answer = await proxy.askWith({ onCreated }, path, create)
      expect(answer).toMatchObject({ status, text: JSON.stringify(body) })
      expect(notes).toEqual(['session=of-abebe: job_1'])
    }
  })
})

describe('onCreated is not called', () => {
  test.each<[string, number, unknown]>([
    ['for a refusal', 400, { id: 'job_1', error: { code: 'invalid_json' } }],
    ['for an answer without an id', 200, { status: 'queued' }],
    ['for an id that cannot be asked for', 200, { id: '../usage' }],
    ['for an id that is none', 200, { id: 7 }],
    ['for an answer that is no object', 200, null],
    ['for the id of a request', 408, { request_id: 'req_1' }],
  ])('%s', async (_, status, body) => {
    answerWith(status, body)
    const { notes, onCreated } = createNotes()
    const answer = await proxy.askWith({ onCreated }, '/transcribe', create)
    expect(answer).toMatchObject({ status, text: JSON.stringify(body) })
    expect(notes).toEqual([])
  })

  test('for a read, and for a request that is not forwarded', async () => {
    const { notes, onCreated } = createNotes()
    await proxy.askWith({ onCreated }, '/v1/transcriptions/job_1')
    await proxy.askWith({ onCreated, authorize: () => false }, '/transcribe', create)
    expect(notes).toEqual([])
  })
})

test('the browser gets the answer once onCreated is through, so that the app knows the job when it is asked for', async () => {
  const steps: string[] = []
  let finish = () => {}
  const onCreated = () => new Promise<void>((resolve) => (finish = resolve))
  const asking = proxy.askWith({ onCreated }, '/transcribe', create).then(() => steps.push('answered'))
  await expect.poll(() => proxy.received.length).toBe(1)
  await ask(`${proxy.url}/v1/usage`)
  steps.push('noted')
  finish()
  await asking
  expect(steps).toEqual(['noted', 'answered'])
})

test('with what onCreated has noted, authorize keeps everyone to their own jobs', async () => {
  const jobs = new Map<string | null, string>()
  const options: Partial<LesanProxyOptions> = {
    authorize: ({ headers }, { id }) => id === undefined || jobs.get(headers.get('cookie')) === id,
    onCreated: ({ id }, { headers }) => void jobs.set(headers.get('cookie'), id),
  }
  const read = (Cookie: string) => proxy.askWith(options, '/v1/transcriptions/job_1', { headers: { Cookie } })
  expect((await read('session=of-abebe')).status).toBe(403)
  await proxy.askWith(options, '/transcribe', create)
  expect((await read('session=of-abebe')).status).toBe(200)
  expect((await read('session=of-almaz')).status).toBe(403)
})

test.each<[string, () => void | Promise<void>]>([
  [
    'throws',
    () => {
      throw new Error('The database is down.')
    },
  ],
  ['rejects', () => Promise.reject(new Error('The database is down.'))],
])('an onCreated that %s takes no answer away: the job is paid for', async (_, onCreated) => {
  const { status, text } = await proxy.askWith({ onCreated }, '/transcribe', create)
  expect({ status, text }).toEqual({ status: 200, text: '{"id":"job_1","status":"completed"}' })
})

test('an answer that breaks off reaches the browser broken, and no job is noted', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  proxy.answer((incoming, outgoing) => {
    outgoing.writeHead(200, { 'Content-Length': 100 })
    outgoing.write('{"id":"job_1"', () => setTimeout(() => incoming.socket.destroy(), 20))
  })
  const { notes, onCreated } = createNotes()
  await expect(proxy.askWith({ onCreated }, '/transcribe', create)).rejects.toThrow(/aborted|hang up/)
  expect(notes).toEqual([])
  vi.restoreAllMocks()
})

test("works with the Request and Response that a server's adapter puts in the place of the global ones", async () => {
  const { Request, Response } = globalThis
  const { notes, onCreated } = createNotes()
  const handler = createLesanProxy({ apiKey: KEY, upstream: proxy.upstream, onCreated })
  const app = await listen(getRequestListener(handler, { overrideGlobalObjects: true }))
  try {
    expect(globalThis.Response).not.toBe(Response)
    expect(await ask(`${app.url}/transcribe`, create)).toMatchObject({ status: 200 })
    expect(notes).toEqual(['session=of-abebe: job_1'])
  } finally {
    Object.assign(globalThis, { Request, Response })
    await app.close()
  }
})
