import { afterAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/createSandbox.js'
import type { SandboxOptions } from '../../sandbox/SandboxOptions.js'
import { fakeRecogniser } from './helpers/fakeRecogniser.js'
import { KEY } from './helpers/setUpSandbox.js'

const sandboxes: { close(): Promise<void> }[] = []
afterAll(() => Promise.all(sandboxes.map((sandbox) => sandbox.close())))

function ask(options: SandboxOptions, path: string, init: RequestInit = {}) {
  const sandbox = createSandbox({ recogniser: fakeRecogniser(), ...options })
  sandboxes.push(sandbox)
  return sandbox.app.request(`http://127.0.0.1${path}`, {
    headers: { Authorization: `Bearer ${KEY}`, Origin: 'http://localhost:5173' },
    ...init,
  })
}

const allowed = (answer: Response) => answer.headers.get('Access-Control-Allow-Origin')
const exposed = (answer: Response) => answer.headers.get('Access-Control-Expose-Headers')

describe('by default', () => {
  test('scripts of any origin may read answers, their limits and their request id', async () => {
    const answer = await ask({}, '/v1/usage')
    expect(allowed(answer)).toBe('*')
    for (const name of ['X-RateLimit-Remaining', 'Retry-After', 'X-Request-Id'])
      expect(exposed(answer)).toContain(name)
  })

  test('errors may be read as well', async () => {
    expect(allowed(await ask({}, '/nothing'))).toBe('*')
    expect(allowed(await ask({ limits: { requestsPerMinute: 0 } }, '/v1/usage'))).toBe('*')
  })

  test('a preflight allows the headers it asks for, without a key', async () => {
    const answer = await ask({}, '/transcribe', {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Headers': 'authorization,content-type' },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('Access-Control-Allow-Headers')).toBe('authorization,content-type')
    expect(answer.headers.get('Access-Control-Allow-Methods')).toContain('POST')
  })
})

test('exposeHeaders: false hides the headers and not the answer', async () => {
  const answer = await ask({ exposeHeaders: false }, '/v1/usage')
  expect(allowed(answer)).toBe('*')
  expect(exposed(answer)).toBeNull()
})

test('corsOnErrors: false leaves the headers off errors only', async () => {
  expect(allowed(await ask({ corsOnErrors: false }, '/v1/usage'))).toBe('*')
  const refused = await ask({ corsOnErrors: false, limits: { requestsPerMinute: 0 } }, '/v1/usage')
  expect(refused.status).toBe(429)
  expect(allowed(refused)).toBeNull()
})

test('cors: false leaves them off everything but the control endpoints', async () => {
  expect(allowed(await ask({ cors: false }, '/v1/usage'))).toBeNull()
  expect((await ask({ cors: false }, '/v1/usage', { method: 'OPTIONS' })).status).toBe(404)
  expect(allowed(await ask({ cors: false }, '/sandbox/requests'))).toBe('*')
})

test('a key bound to an origin works from there only', async () => {
  const from = (Origin: string) =>
    ask({}, '/v1/usage', { headers: { Authorization: 'Bearer sk_test_other_origin', Origin } })
  expect((await from('https://app.example.com')).status).toBe(200)
  expect((await from('https://app.example.com.evil.example')).status).toBe(403)
})
