import type { TransferProgress } from '../../api/TransferProgress.js'
import type { Wording } from '../../messages/createWording.js'
import { remainingTime } from '../../time/remainingTime.js'
import { formatBytes } from '../shared/formatBytes.js'

/** How far an upload is, in words. */
export interface ProgressWords {
  /** "3.2 MB of 10 MB" */
  sent: string
  /** "38 kB/s", and how much longer it takes; absent while nobody can tell, and once all of it is sent. */
  rate?: string | undefined
  remaining?: string | undefined
}

export function progressWords(
  { sentBytes, totalBytes, bytesPerSecond, remainingSeconds }: TransferProgress,
  ui: Wording['ui'],
): ProgressWords {
  const sent = ui('sentOf', { sent: formatBytes(sentBytes), total: formatBytes(totalBytes) })
  if (remainingSeconds === undefined || sentBytes >= totalBytes) return { sent }
  const { unit, count } = remainingTime(remainingSeconds * 1_000)
  return {
    sent,
    rate: bytesPerSecond === undefined ? undefined : `${formatBytes(bytesPerSecond)}/s`,
    remaining: ui(`timeLeft.${unit}`, { count }),
  }
}
