/** The longest a timer can hold; beyond it browsers fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

/** Moments at which a tab may have slept, been hidden or been offline until now. */
const wakeUps = [
  [globalThis.document, ['visibilitychange', 'resume']],
  [globalThis.window, ['pageshow', 'focus', 'online', 'offline']],
] as const

/** What each wait that is not over looks again with. */
const looks = new Set<() => void>()

/** For news that no event of the page brings. */
export function lookAgain(): void {
  for (const look of [...looks]) look()
}

export interface Wait {
  /** Resolves when the time has come or `end` was called. Never rejects. */
  readonly over: Promise<void>
  /** Ends the wait now; leaves no timer and no listener. */
  end: () => void
}

/**
 * Waits until `remainingMs()` is 0. One long timer, not a ticking one: a chain of timers is slowed to one a minute in
 * a tab hidden for five minutes (Chromium's intensive throttling). Looks again whenever the page wakes up.
 *
 * @param remainingMs what is left, in milliseconds; `Infinity` waits for a wake-up alone
 */
export function startWait(remainingMs: () => number): Wait {
  let timer: ReturnType<typeof setTimeout> | undefined
  let resolve: () => void
  const over = new Promise<void>((settle) => {
    resolve = settle
  })
  looks.add(look)
  for (const [target, events] of wakeUps) for (const event of events) target?.addEventListener(event, look)
  arm(remainingMs())
  return { over, end }

  function look(): void {
    clearTimeout(timer)
    const left = remainingMs()
    if (left <= 0) end()
    else arm(left)
  }

  function arm(left: number): void {
    // Also for a wait of nothing: a retry starts in a task of its own, so that many of them don't grow the stack.
    if (left !== Number.POSITIVE_INFINITY) timer = setTimeout(look, Math.min(Math.max(left, 0), MAX_TIMER_MS))
  }

  function end(): void {
    clearTimeout(timer)
    looks.delete(look)
    for (const [target, events] of wakeUps)
      for (const event of events) target?.removeEventListener(event, look)
    resolve()
  }
}
