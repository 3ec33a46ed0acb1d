import { configure } from '@testing-library/dom'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import './setup.js'
import '../src/styles.css'

// As long as `expect.poll` waits: a busy machine takes more than a second.
configure({ asyncUtilTimeout: 12_000 })

// What a library prints to the console is a fault nobody asserted on.
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) vi.spyOn(console, method)
})

afterEach(() => {
  vi.useRealTimers()
  for (const method of ['error', 'warn'] as const) expect(vi.mocked(console[method]).mock.calls).toEqual([])
  vi.restoreAllMocks()
})
