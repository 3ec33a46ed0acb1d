import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again and again until the answer is truthy. */
export async function waitFor<T>(ask: () => T | Promise<T>, timeoutMs = 15_000): Promise<NonNullable<T>> {
  for (const deadline = Date.now() + timeoutMs; ; await sleep(25)) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > deadline) throw new Error('waitFor: it never came true.')
  }
}
