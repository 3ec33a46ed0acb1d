import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkModelFile } from '../../sandbox/recogniser/checkModelFile.js'
import { startSandbox } from '../../sandbox/startSandbox.js'
import { fakeRecogniser } from './helpers/fakeRecogniser.js'
import { waitFor } from './helpers/waitFor.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

function runCli(port: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
  })
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output.text += chunk.toString()
    })
  }
  return { child, output, exit: once(child, 'exit') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe('npm run sandbox', () => {
  test('says where it is and which keys work, logs requests without their keys, ends on SIGINT', {
    timeout: 60_000,
  }, async () => {
    const port = await freePort()
    const { child, output, exit } = runCli(port)
    const url = `http://127.0.0.1:${port}`
    await waitFor(() => output.text.includes('Ctrl+C'), 50_000)
    expect(output.text).toContain(url)
    expect(output.text).toContain('sk_test_expired')

    await fetch(`${url}/v1/usage`, { headers: { Authorization: 'Bearer sk_test_sandbox_private' } })
    await waitFor(() => /GET \/v1\/usage 200 \d+ ms/.test(output.text))
    expect(output.text).not.toContain('sk_test_sandbox_private')
    child.kill('SIGINT')
    expect(await exit).toEqual([0, null])
  })

  test('says that the port is in use, and ends with 1', { timeout: 60_000 }, async () => {
    const { port, close } = await startSandbox({ recogniser: fakeRecogniser() })
    const { output, exit } = runCli(port)
    expect(await exit).toEqual([1, null])
    expect(output.text).toContain(`Port ${port} is in use`)
    expect(output.text).toContain('PORT=')
    await close()
  })
})

describe('a model file', () => {
  const file = async () => join(await mkdtemp(join(tmpdir(), 'sandbox-model-')), 'model.onnx')

  test('that is missing is named, with what to do', async () => {
    await expect(checkModelFile(await file(), 'abc')).rejects.toThrow(/model.onnx is missing.*npm ci/s)
  })

  test('with other content is refused', async () => {
    const changed = await file()
    await writeFile(changed, 'not the model')
    await expect(checkModelFile(changed, 'abc')).rejects.toThrow(/has SHA-256 \w{64} instead of abc/)
  })
})
