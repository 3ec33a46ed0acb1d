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

test('cors: false leaves them off everything', async () => {
  expect(allowed(await ask({ cors: false }, '/v1/usage'))).toBeNull()
  expect((await ask({ cors: false }, '/v1/usage', { method: 'OPTIONS' })).status).toBe(404)
})

describe('the controls answer to their own origin only', () => {
  const control = (method: string, path: string, headers: Record<string, string>) =>
    ask({}, path, { method, headers })

  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:5173' }],
    ['a page without an origin', { Origin: 'null' }],
    ['an image or a link of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port, without an origin', { 'Sec-Fetch-Site': 'same-site' }],
  ])('not to %s', async (_, headers) => {
    for (const [method, path] of [
      ['GET', '/sandbox/requests'],
      ['GET', '/sandbox/failures'],
      ['POST', '/sandbox/reset'],
      ['POST', '/sandbox/failures'],
      ['DELETE', '/sandbox/requests'],
    ] as const) {
      const answer = await control(method, path, headers)
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ error: { code: 'origin_not_allowed' } })
      expect(allowed(answer)).toBeNull()
    }
  })

  test('not to a preflight', async () => {
    const answer = await control('OPTIONS', '/sandbox/failures', { Origin: 'https://evil.example' })
    expect(answer.ok).toBe(false)
    expect(allowed(answer)).toBeNull()
  })

  test('not under a name that another site gave this machine', async () => {
    const sandbox = createSandbox({ recogniser: fakeRecogniser() })
    sandboxes.push(sandbox)
    const answer = await sandbox.app.request('http://evil.example:8787/sandbox/requests')
    expect(answer.status).toBe(403)
  })

  test('but to their own page and to programs', async () => {
    const own = { Origin: 'http://127.0.0.1', 'Sec-Fetch-Site': 'same-origin' }
    expect((await control('GET', '/sandbox/requests', own)).status).toBe(200)
    expect((await control('POST', '/sandbox/reset', {})).status).toBe(204)
  })
})

test('a key bound to an origin works from there only', async () => {
  const from = (Origin: string) =>
    ask({}, '/v1/usage', { headers: { Authorization: 'Bearer sk_test_other_origin', Origin } })
  expect((await from('https://app.example.com')).status).toBe(200)
  expect((await from('https://app.example.com.evil.example')).status).toBe(403)
})
