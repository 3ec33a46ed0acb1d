import { describe, expect, test } from 'vitest'
import { findSecrets, thisMachine } from '../../.ci/findSecrets.js'

const machine = { folders: ['/builds/app'], hosts: ['packages.corp.example'] }
// Put together here, so that this file itself passes.
const join = (...parts: string[]) => parts.join('')

describe('the search for secrets', () => {
  test.each([
    ['a live API key', join('key = "sk_', 'live_0123456789abcdef"')],
    ['a private key', join('-----BEGIN RSA ', 'PRIVATE KEY-----')],
    ['a token', join('npm', '_', 'a'.repeat(36))],
    ['a password in an address', join('https://user:', 'word@example.com/')],
    ['a path of a machine', join('at /', 'home/someone/src/a.ts')],
    ['a source outside of the package', '{"version":3,"sources":["a.ts","/tmp/b.ts"]}'],
    ['a path of a machine', join('C:', '\\\\Users\\\\someone')],
    ['a path of a machine', join('file:', '///tmp/x.ts')],
    ['a folder of this machine', '"/builds/app/src/a.ts"'],
    ['a host of this machine', '"resolved": "https://packages.corp.example/zod.tgz"'],
  ])('finds %s', (what, text) => {
    expect(findSecrets(`one\n${text}\n`, machine)).toEqual([`line 2: ${what}`])
  })

  test.each([
    ['A live key (`sk_live_…`) in a browser is refused.'],
    ["startsWith('sk_live_')"],
    ["authorization: 'Bearer sk_test_sandbox'"],
    ['https://example.com/a.mp3'],
    ['"sources":["../../src/core.ts"]'],
    ['http://localhost:8787/home/page/'],
  ])('leaves alone %s', (text) => {
    expect(findSecrets(text, machine)).toEqual([])
  })

  test('knows the registry in use', () => {
    expect(thisMachine('https://packages.corp.example/npm/').hosts).toContain('packages.corp.example')
    expect(thisMachine(undefined).folders).toContain(process.cwd())
  })
})
