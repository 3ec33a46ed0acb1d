import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSandbox } from '../../sandbox/startSandbox.js'
import { fakeRecogniser } from '../sandbox/helpers/fakeRecogniser.js'
import { samplesOf } from './helpers/samplesOf.js'

const root = join(import.meta.dirname, '../..')
let folder: string

/** A folder of someone who installed the package: what they import is our source. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await copyFile(join(root, 'demo/samples/jfk.mp3'), join(folder, 'interview.mp3'))
  const paths = { 'lesan-react/core': [join(root, 'src/core.ts')] }
  const compilerOptions = { module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2022', paths }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  await writeFile(join(folder, 'package.json'), '{"type": "module"}')
})

afterAll(() => rm(folder, { recursive: true }))

/** Runs a sample as it stands; returns what it prints. */
async function outputOf(code: string, env: Record<string, string> = {}, ...flags: string[]): Promise<string> {
  await writeFile(join(folder, 'sample.ts'), code)
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href
  const node = spawn(process.execPath, ['--import', tsx, ...flags, 'sample.ts'], {
    cwd: folder,
    env: { ...process.env, ...env },
  })
  const [printed, complaints] = await Promise.all([text(node.stdout), text(node.stderr), once(node, 'close')])
  expect(complaints).toBe('')
  return printed
}

describe('what a sample is said to print', () => {
  const pages = ['docs/errors.md', 'docs/recipes/tanstack-query.md', 'docs/recipes/reporting.md']
  const samples = pages.flatMap((page) =>
    samplesOf(page)
      .filter(({ code }) => code.includes('console.log('))
      .map((sample) => ({ page, ...sample })),
  )

  test.each(samples)('is what it prints: $page, line $line', async ({ code }) => {
    const promised = [...code.matchAll(/^console\.log\(.*\)\n\/\/ (.*)$/gm)].map(([, line]) => line)
    expect(promised.length).toBeGreaterThan(0)
    expect((await outputOf(code)).trim().split('\n')).toEqual(promised)
  })
})

test('the guide’s client without React transcribes a file, through a refusal, with the sandbox as the API', async () => {
  const recogniser = { ...fakeRecogniser(), languages: ['am'] }
  const { url, sandbox, close } = await startSandbox({ recogniser })
  try {
    const sample = samplesOf('docs/guide.md').find(({ code }) => code.includes('interview.mp3'))
    // The sample speaks to the API itself: only its host is another.
    const redirect = join(folder, 'redirect.mjs')
    const ours = 'new URL(String(address).replace("https://asr.lesan.ai", process.env.SANDBOX))'
    await writeFile(
      redirect,
      `const { fetch } = globalThis; globalThis.fetch = (address, init) => fetch(${ours}, init)`,
    )
    sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 1 })
    const env = { SANDBOX: url, LESAN_API_KEY: 'sk_test_sandbox' }
    const printed = await outputOf(sample?.code ?? '', env, '--import', pathToFileURL(redirect).href)
    expect(printed).toBe('hello\n')
    expect(sandbox.requests.map(({ path, status }) => [path, status])).toEqual([
      ['/transcribe', 429],
      ['/transcribe', 200],
    ])
  } finally {
    await close()
  }
})
