import { vi } from 'vitest'

// Taken before any test fakes it.
const { setTimeout: realTimeout } = globalThis

const STEP_MS = 250

/** Lets faked time go by, step by step: files are read in between, which takes real time. */
export async function pass(ms: number): Promise<void> {
  await settle()
  for (let left = ms; left > 0; left -= STEP_MS) {
    await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS))
    await settle()
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => {
    realTimeout(resolve, 3)
  })
}
