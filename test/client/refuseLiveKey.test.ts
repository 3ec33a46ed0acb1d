import { afterEach, expect, test, vi } from 'vitest'
import { createTranscriptionClient } from '../../src/core.js'

afterEach(() => void vi.unstubAllGlobals())

const create = () => createTranscriptionClient({ apiKey: 'sk_live_1234' })

test('a live key is taken on a server, at the edge as well: that is a worker in name alone', () => {
  expect(create).not.toThrow()
  vi.stubGlobal('WorkerGlobalScope', class {})
  expect(create).not.toThrow()
})

test('a live key in a web worker of a page is refused', () => {
  vi.stubGlobal('importScripts', () => {})
  expect(create).toThrow(/live API key/)
})
