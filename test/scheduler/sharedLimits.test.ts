import { execFileSync } from 'node:child_process'
import { afterEach, expect, test, vi } from 'vitest'
import { shareLimits } from '../../src/core.js'
import { done, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

afterEach(() => void vi.unstubAllGlobals())

test.each([
  ['is none', undefined],
  [
    'may not be used',
    class {
      constructor() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    },
  ],
])('where there %s, nothing is shared and nothing throws', async (_, channel) => {
  vi.stubGlobal('BroadcastChannel', channel)
  const { client } = scriptedApi([rateLimited(0), done])
  const stopSharing = shareLimits(client, 'no-tabs')
  await expect(client.transcribe(request)).resolves.toMatchObject({ text: 'ሰላም' })
  stopSharing()
})

test('does not keep Node from exiting', () => {
  const script = `
    import { createTranscriptionClient, shareLimits } from './src/core.ts'
    shareLimits(createTranscriptionClient(), 'node')
  `
  execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    timeout: 60_000,
  })
})
