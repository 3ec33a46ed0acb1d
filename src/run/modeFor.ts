import type { AudioInfo } from '../audio/AudioInfo.js'

/** Up to here the API advises `sync` (its "Best practices" page). */
const SYNC_SECONDS = 5 * 60
/** Five minutes of speech at 128 kbit/s, for files that don't say how long they are. */
const SYNC_BYTES = 5 * 1024 * 1024

/** How a file is best transcribed if nobody says: a long one must not depend on one answer. */
export function modeFor({ size }: Blob, { durationSeconds }: AudioInfo): 'sync' | 'async' {
  const isLong = durationSeconds === undefined ? size > SYNC_BYTES : durationSeconds > SYNC_SECONDS
  return isLong ? 'async' : 'sync'
}
