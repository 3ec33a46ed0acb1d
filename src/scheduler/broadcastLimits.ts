import * as z from 'zod/mini'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import { deadlineAt } from '../time/deadline.js'
import type { Hold } from './Scheduler.js'

/** A way for several clients to tell each other of limits. */
export interface SharedLimits {
  /** Called with each limit this client runs into. */
  publish: (hold: Hold) => void
  /** Called once, with what to call for each limit that others ran into. */
  subscribe: (onHold: (hold: Hold) => void) => void
  /** Ends it: nothing is told and nothing is heard any more. */
  close: () => void
}

/** What goes between the tabs: no credential, no text of the server's. Times on the wall clock, which tabs share. */
const limitMessage = z.object({
  code: z.enum(['rate_limit_exceeded', 'daily_quota_exceeded']),
  until: z.number(),
})

/**
 * What another tab says is believed for two minutes: any script of the origin can post to the channel. Whoever then
 * runs into the limit knows it from the server.
 */
const BELIEVED_MS = 120_000

/**
 * Shares limits between the tabs of an origin by a `BroadcastChannel`. A tab that opens later is not told; it finds out
 * by its first refusal. Where there is no `BroadcastChannel`, nothing is shared.
 *
 * @param name tells groups of tabs apart: use one for each API key
 */
export function broadcastLimits(name: string): SharedLimits {
  let channel = openChannel(`lesan-react:${name}`)
  return {
    publish({ error, deadline }) {
      channel?.postMessage({ code: error.code, until: deadline.wallAt })
    },
    subscribe(onHold) {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = limitMessage.safeParse(data)
        if (!message.success) return
        const { code, until } = message.data
        const error = new TranscriptionError({
          code,
          message: 'Another tab ran into this limit.',
          status: 429,
        })
        onHold({ error, deadline: deadlineAt(Math.min(until, Date.now() + BELIEVED_MS)) })
      })
    },
    close() {
      channel?.close()
      channel = undefined
    },
  }
}

/** Old browsers and test pages have none, and a page without access to storage may get none. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(name)
    // Node would not exit while it is open.
    if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
    return channel
  } catch {
    return undefined
  }
}
