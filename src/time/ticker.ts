/** Someone who wants to be told when their number changes. */
interface Listener {
  /** In how many milliseconds that is; `Infinity` for never. */
  nextChangeMs: () => number
  tick: () => void
}

/** Edges this close together share one tick, so a thousand countdowns cost at most twenty ticks a second. */
const SLACK_MS = 50

const listeners = new Set<Listener>()
let timer: ReturnType<typeof setTimeout> | undefined
/** When the timer fires, on the clock of `performance.now()`. */
let tickAt = Number.POSITIVE_INFINITY

/**
 * One timer for all countdowns of the page, set for the next edge of any of them. None while nobody listens or the page
 * is hidden; all are told when it shows again.
 *
 * @returns what ends it
 */
export function onTick(listener: Listener): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', tickAll)
  listeners.add(listener)
  arm(listener.nextChangeMs())
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return
    document.removeEventListener('visibilitychange', tickAll)
    disarm()
  }
}

function tickAll(): void {
  disarm()
  for (const listener of [...listeners]) listener.tick()
  let nextChangeMs = Number.POSITIVE_INFINITY
  for (const listener of listeners) nextChangeMs = Math.min(nextChangeMs, listener.nextChangeMs())
  arm(nextChangeMs)
}

/** Sets the timer, unless it fires sooner anyway. */
function arm(inMs: number): void {
  const at = performance.now() + Math.max(inMs, SLACK_MS)
  if (at >= tickAt || document.visibilityState === 'hidden') return
  disarm()
  tickAt = at
  timer = setTimeout(tickAll, Math.ceil(at - performance.now()))
}

function disarm(): void {
  clearTimeout(timer)
  tickAt = Number.POSITIVE_INFINITY
}
