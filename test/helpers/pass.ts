import { vi } from 'vitest'

// Taken before any test fakes it.
const { setImmediate: realImmediate } = globalThis

const STEP_MS = 250
const TURNS = 30

/** Lets faked time go by, step by step: files are read in between, which takes real time. */
export async function pass(ms: number): Promise<void> {
  await settle()
  for (let left = ms; left > 0; left -= STEP_MS) {
    await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS))
    await settle()
  }
}

/** Turns, not time: what reads a file takes as many of them on a busy machine. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    await new Promise((resolve) => {
      realImmediate(resolve)
    })
  }
}
