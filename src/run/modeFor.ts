/** Up to here the API advises `sync` (its "Best practices" page). */
const SYNC_SECONDS = 5 * 60
/** Five minutes of speech at 128 kbit/s, for files that don't say how long they are. */
const SYNC_BYTES = 5 * 1024 * 1024

/** How audio is best transcribed if nobody says: what is long must not depend on one answer. */
export function modeFor(durationSeconds: number | undefined, sizeBytes: number): 'sync' | 'async' {
  const isLong = durationSeconds === undefined ? sizeBytes > SYNC_BYTES : durationSeconds > SYNC_SECONDS
  return isLong ? 'async' : 'sync'
}
