import { keepScreenOn } from './keepScreenOn.js'

const TICK_MS = 100
/** How long the page may take to go, from the first event that says so. Pieces are handed out at every tick meanwhile. */
const LEAVING_MS = 5_000

/** What the page tells, and what is asked for. */
interface PageWatch {
  tick: () => void
  /** The page was hidden or shown: of the time between nothing is known. */
  onTurn: () => void
  /** Hands out what was recorded until now. */
  flush: () => void
  /** The page goes into the browser's cache; what comes back from there has no microphone. */
  onCached: () => void
}

export interface WatchedPage {
  /** Whether it may be gone after this task. */
  isLeaving: () => boolean
  close: () => void
}

/** Ticks, keeps the screen on, and asks for what is recorded before the page goes. */
export function watchPage({ tick, onTurn, flush, onCached }: PageWatch): WatchedPage {
  let leavingUntil = 0
  const isLeaving = () => performance.now() < leavingUntil
  const timer = setInterval(() => {
    tick()
    // After the last event nothing is handed out any more.
    if (isLeaving()) flush()
  }, TICK_MS)
  const darken = keepScreenOn()
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('beforeunload', onLeave)
  window.addEventListener('pagehide', onHide)
  return {
    isLeaving,
    close() {
      clearInterval(timer)
      darken()
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('beforeunload', onLeave)
      window.removeEventListener('pagehide', onHide)
    },
  }

  /** The last that phones are sure to tell. */
  function onVisibility(): void {
    onTurn()
    if (document.visibilityState === 'hidden') flush()
  }

  function onLeave(): void {
    leavingUntil = performance.now() + LEAVING_MS
    flush()
  }

  function onHide({ persisted }: PageTransitionEvent): void {
    onLeave()
    if (persisted) onCached()
  }
}
