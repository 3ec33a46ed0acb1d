import type { Client, Learned } from './Client.js'

export type Act = 'nothing' | 'cancel' | 'retryNow'

export interface Played {
  learned: Learned
  /** Whether there was such an act. */
  acted: boolean
  /** When the result was there, seconds since the start; `null` if not within ten. */
  settledAfter: number | null
  /** What was wrong, if something was; `null` for success. */
  error: string | null
}

/** While every client that waits is still waiting. */
export const ACT_AFTER_MS = 500
const GIVE_UP_AFTER_MS = 10_000
/** Long enough to see a request that leaves in spite of a cancel. */
const WATCH_MS = 3_000

/** Sends a request, asks and acts half a second later, and tells how it ended. */
export async function play(client: Client, url: string, act: Act): Promise<Played> {
  const startedAt = performance.now()
  const attempt = client(url)
  let settledAfter: number | null = null
  const settled = attempt.result
    .then(() => null, describe)
    .finally(() => {
      settledAfter = (performance.now() - startedAt) / 1_000
    })
  await sleep(ACT_AFTER_MS)
  const learned = attempt.learned()
  const doIt = act === 'nothing' ? undefined : attempt[act]
  doIt?.()
  const error = await Promise.race([settled, sleep(GIVE_UP_AFTER_MS).then(() => 'no end in ten seconds')])
  if (act === 'cancel') await sleep(WATCH_MS)
  return { learned, acted: doIt !== undefined, settledAfter, error }
}

/** What the caller’s error says: its own fields, and its text. */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const fields = ['status', 'statusCode', 'code', 'errorCode', 'retryAfter'] as const
  const error: Error & Partial<Record<(typeof fields)[number], string | number>> = thrown
  const known = fields.flatMap((field) => {
    const value = error[field] ?? undefined
    return value === undefined ? [] : [`${field} ${value}`]
  })
  return [...known, `“${thrown.message.replaceAll(/\s+/g, ' ').slice(0, 80)}”`].join(', ')
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
