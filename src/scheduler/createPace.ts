/** So many requests a minute leave at once: the documented limit is 60, and up to 10 leave together. */
const AT_ONCE = 50
const MINUTE_MS = 60_000
/** While a limit may be near they leave one after the other, so that the first refusal stops most of them. */
const STAGGER_MS = 100
/** Used until the server's rate has been measured. */
const FIRST_SPACING_MS = 1_000
/** How much of what was measured before counts beside what was measured last. */
const MEMORY = 0.8
/** What was learned is forgotten after this long without a refusal. */
const FORGET_AFTER_MS = 300_000

/** Learns from refusals how fast requests may leave. */
export interface Pace {
  /** How long until the next request may leave, in milliseconds. */
  delayMs: () => number
  /** A request leaves. */
  onSent: () => void
  /** A request was refused by the rate limit. */
  onRefused: () => void
  /** The wait that a refusal began is over. */
  onReopened: () => void
}

/**
 * Requests leave at once until a limit is met or may be near. Between two refusals the server let through exactly what
 * its limit allows, whether it counts in windows or fills a bucket: so many right after the wait (`burst`), and so many
 * over the whole time (which gives `spacingMs`).
 */
export function createPace(): Pace {
  let open = true
  /** When the last `AT_ONCE` requests left. */
  const sentAt: number[] = []
  let closedAt: number | undefined
  /** Let through since the last closing. */
  let passed = 0
  let burst: number | undefined
  let spacingMs = FIRST_SPACING_MS
  let measured = { passed: 0, tookMs: 0 }
  /** What the last closing taught; refusals that come in late correct it. */
  let lesson = { passed: 0, tookMs: 0, inBurst: false, before: measured }

  function learn(): void {
    // What was let through before the first closing says nothing: it may have begun in the middle of a window.
    if (lesson.tookMs === 0) return
    if (lesson.inBurst) burst = Math.max(1, lesson.passed)
    // Nothing let through says nothing about a rate.
    if (lesson.passed < 1) return
    const { before } = lesson
    measured = {
      passed: before.passed * MEMORY + lesson.passed,
      tookMs: before.tookMs * MEMORY + lesson.tookMs,
    }
    spacingMs = measured.tookMs / measured.passed
  }

  function gapMs(now: number): number {
    if (closedAt === undefined) {
      const isBusy = sentAt.length === AT_ONCE && now - (sentAt[0] ?? now) < MINUTE_MS
      return isBusy ? STAGGER_MS : 0
    }
    if (burst === undefined) return STAGGER_MS
    return passed < burst ? 0 : spacingMs
  }

  return {
    delayMs() {
      const now = performance.now()
      if (closedAt !== undefined && now - closedAt > FORGET_AFTER_MS) {
        closedAt = undefined
        burst = undefined
        measured = { passed: 0, tookMs: 0 }
      }
      return Math.max(0, (sentAt.at(-1) ?? Number.NEGATIVE_INFINITY) + gapMs(now) - now)
    },
    onSent() {
      // The measured spacing may be too long, never too short: shorten it, the less the surer it is.
      if (burst !== undefined && passed >= burst) spacingMs *= 1 - 0.03 / Math.max(1, measured.passed)
      sentAt.push(performance.now())
      if (sentAt.length > AT_ONCE) sentAt.shift()
      passed += 1
    },
    onRefused() {
      const now = performance.now()
      if (open) {
        open = false
        const tookMs = closedAt === undefined ? 0 : now - closedAt
        lesson = { passed, tookMs, inBurst: burst === undefined || passed <= burst, before: measured }
        closedAt = now
        passed = 0
      }
      lesson.passed -= 1
      learn()
    },
    onReopened() {
      open = true
    },
  }
}
