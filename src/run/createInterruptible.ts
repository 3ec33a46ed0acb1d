import { startWait } from '../time/startWait.js'

/** What a run waits for at the moment, and how to end that. */
export interface Interruptible {
  /** Waits until `remainingMs()` is 0, or someone hurries. Throws the signal's reason when aborted. */
  waitFor: (remainingMs: () => number) => Promise<void>
  /**
   * Waits for a promise; throws the signal's reason when aborted.
   *
   * @param hurry makes it resolve
   * @param giveUp undoes what it was for
   */
  until: <Value>(promise: Promise<Value>, hurry: () => void, giveUp: () => void) => Promise<Value>
  /** Ends the wait in favour of what it is for. Without effect when there is none. */
  hurry: () => void
}

export function createInterruptible(signal: AbortSignal): Interruptible {
  let hurry: (() => void) | undefined

  async function until<Value>(
    promise: Promise<Value>,
    hurryIt: () => void,
    giveUp: () => void,
  ): Promise<Value> {
    let abort = giveUp
    const aborted = new Promise<never>((_, reject) => {
      abort = () => {
        giveUp()
        reject(signal.reason)
      }
    })
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
    hurry = hurryIt
    try {
      return await Promise.race([promise, aborted])
    } finally {
      hurry = undefined
      signal.removeEventListener('abort', abort)
    }
  }

  return {
    until,
    waitFor(remainingMs) {
      const wait = startWait(remainingMs)
      return until(wait.over, wait.end, wait.end)
    },
    hurry: () => hurry?.(),
  }
}
