import { TranscriptionError } from '../errors/TranscriptionError.js'
import { deadlineAt } from '../time/deadline.js'
import type { Hold } from './Scheduler.js'

/** A way for several clients to tell each other of limits. */
export interface SharedLimits {
  /** Called with each limit this client runs into. */
  publish: (hold: Hold) => void
  /** Called once, with what to call for each limit that others ran into. */
  subscribe: (onHold: (hold: Hold) => void) => void
  /** Tells and is told no more. */
  close: () => void
}

/** What goes between the tabs: no credential, no text of the server's. Times on the wall clock, which tabs share. */
interface LimitMessage {
  code: 'rate_limit_exceeded' | 'daily_quota_exceeded'
  until: number
}

/** What another tab says is believed for a day at most. */
const MAX_HOLD_MS = 25 * 3_600_000

/**
 * Shares limits between the tabs of an origin by a `BroadcastChannel`. A tab that opens later is not told; it finds out
 * by its first refusal.
 *
 * @param name tells groups of tabs apart: use one for each API key
 */
export function broadcastLimits(name: string): SharedLimits {
  const channel = new BroadcastChannel(`lesan-react:${name}`)
  // Node would wait for news for ever.
  ;(channel as { unref?: () => void }).unref?.()
  return {
    close: () => channel.close(),
    publish({ error, deadline }) {
      channel.postMessage({ code: error.code, until: deadline.wallAt })
    },
    subscribe(onHold) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (!isLimitMessage(data)) return
        const error = new TranscriptionError({
          code: data.code,
          message: 'Another tab ran into this limit.',
          status: 429,
        })
        onHold({ error, deadline: deadlineAt(Math.min(data.until, Date.now() + MAX_HOLD_MS)) })
      })
    },
  }
}

/** Any script of the origin can post to the channel. */
function isLimitMessage(data: unknown): data is LimitMessage {
  if (typeof data !== 'object' || data === null || !('code' in data) || !('until' in data)) return false
  const { code, until } = data
  return (code === 'rate_limit_exceeded' || code === 'daily_quota_exceeded') && Number.isFinite(until)
}
