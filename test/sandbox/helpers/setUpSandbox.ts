import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type RunningSandbox, type StartOptions, startSandbox } from '../../../sandbox/startSandbox.js'
import { fakeRecogniser } from './fakeRecogniser.js'
import { wav } from './wav.js'

export const KEY = 'sk_test_sandbox'

export interface CreateOptions {
  key?: string | null
  path?: string
  audio?: Uint8Array<ArrayBuffer>
  fields?: Record<string, string>
  type?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** A sandbox for the tests of one file, fresh before each of them. */
export function setUpSandbox(options: StartOptions = {}) {
  const recogniser = fakeRecogniser()
  let running: RunningSandbox | undefined

  beforeAll(async () => {
    running = await startSandbox({ recogniser, ...options })
  })
  beforeEach(() => {
    recogniser.recover()
    running?.sandbox.reset()
  })
  afterAll(() => running?.close())

  const get = () => {
    if (!running) throw new Error('The sandbox has not started yet.')
    return running
  }
  const send = (
    path: string,
    init: Omit<RequestInit, 'headers'> & { key?: string | null; headers?: Record<string, string> } = {},
  ) => {
    const { key = KEY, headers, ...rest } = init
    const authorization: Record<string, string> = key === null ? {} : { Authorization: `Bearer ${key}` }
    return fetch(get().url + path, { ...rest, headers: { ...authorization, ...headers } })
  }

  return {
    recogniser,
    get,
    send,
    /** Sends a form with a short tone unless told otherwise. */
    create: ({
      path = '/transcribe',
      audio = wav(0.2),
      fields,
      type = 'audio/wav',
      ...rest
    }: CreateOptions = {}) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ language: 'en', ...fields })) body.set(name, value)
      body.set('file', new File([audio], 'sample', { type }))
      return send(path, { method: 'POST', body, ...rest })
    },
    createJson: (body: unknown, key?: string | null) =>
      send('/transcribe', {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
        ...(key !== undefined && { key }),
      }),
  }
}
