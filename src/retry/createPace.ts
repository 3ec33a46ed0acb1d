/** Requests that may leave together still leave one after the other, so that the first refusal stops most of them. */
const STAGGER_MS = 100
/** Used until the server's rate has been measured. */
const FIRST_SPACING_MS = 1_000
/** A rate measured over this many requests is believed; a shorter measurement is crept up on. */
const TRUSTED_REQUESTS = 20
const CREEP = 0.98
/** What was learned is forgotten after this long without a refusal. */
const FORGET_AFTER_MS = 300_000

/** Learns from refusals how fast requests may leave. Times are of `performance.now()`. */
export interface Pace {
  /** How long until the next request may leave, in milliseconds. */
  delayMs: () => number
  /** A request leaves. */
  left: () => void
  /** A request was refused by the rate limit. */
  refused: () => void
  /** The wait that a refusal began is over. */
  opened: () => void
}

/**
 * Between two refusals the server let through exactly what its limit allows, whether it counts in windows or fills a
 * bucket: how many right after the wait (`burst`), and how many in that time in all (which gives `spacingMs`).
 */
export function createPace(): Pace {
  let burst = Number.POSITIVE_INFINITY
  let spacingMs = FIRST_SPACING_MS
  let trusted = false
  let open = true
  let leftAt = Number.NEGATIVE_INFINITY
  /** Let through since the last closing. */
  let passed = 0
  let closedAt: number | undefined
  /** What the last closing taught; refusals that come in late correct it. */
  let lesson: { passed: number; inBurst: boolean; tookMs: number | undefined } = {
    passed: 0,
    inBurst: false,
    tookMs: undefined,
  }

  function learn(): void {
    const counted = Math.max(1, lesson.passed)
    if (lesson.inBurst) burst = counted
    if (lesson.tookMs === undefined) return
    spacingMs = lesson.tookMs / counted
    trusted = lesson.passed >= TRUSTED_REQUESTS
  }

  return {
    delayMs() {
      if (closedAt !== undefined && performance.now() - closedAt > FORGET_AFTER_MS) {
        burst = Number.POSITIVE_INFINITY
        closedAt = undefined
      }
      return Math.max(0, leftAt + (passed < burst ? STAGGER_MS : spacingMs) - performance.now())
    },
    left() {
      if (passed >= burst && !trusted) spacingMs *= CREEP
      leftAt = performance.now()
      passed += 1
    },
    refused() {
      const now = performance.now()
      if (open) {
        lesson = {
          passed,
          inBurst: passed <= burst,
          tookMs: closedAt === undefined ? undefined : now - closedAt,
        }
        open = false
        closedAt = now
        passed = 0
      }
      lesson.passed -= 1
      learn()
    },
    opened() {
      open = true
    },
  }
}
