import { afterEach, beforeEach, expect, vi } from 'vitest'
import './setup.js'
import '../src/styles.css'

// What a library prints to the console is a fault nobody asserted on.
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) vi.spyOn(console, method)
})

afterEach(() => {
  vi.useRealTimers()
  for (const method of ['error', 'warn'] as const) expect(vi.mocked(console[method]).mock.calls).toEqual([])
  vi.restoreAllMocks()
})
