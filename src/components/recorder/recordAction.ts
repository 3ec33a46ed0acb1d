import type { UseRecorderResult } from '../../hooks/useRecorder.js'
import { stopPlayback } from '../../playback/createPlayback.js'
import { dotIcon, squareIcon } from '../shared/icons.js'
import type { DeckAction } from './deckAction.js'

/** Record, Stop or Retry now: one place, one verb at a time. */
export function recordAction(
  { status, error, start, stop }: UseRecorderResult,
  language: string | undefined,
): DeckAction {
  const strong = { variant: 'strong' } as const
  if (status === 'recording' || status === 'paused' || status === 'stopping')
    return { ...strong, label: 'stop', icon: squareIcon, isOff: status === 'stopping', act: stop }
  const act = () => {
    // It would be recorded.
    stopPlayback()
    start({ language })
  }
  // What the page may not do, no click changes.
  const isOff = status === 'asking' || error?.code === 'microphone_blocked'
  if (status === 'idle' && error && !isOff) return { ...strong, label: 'retryNow', act }
  return { ...strong, label: 'record', icon: dotIcon, isRecord: true, isOff, act }
}

/** Pause or Resume; Cancel while the browser asks. */
export function pauseAction({ status, pause, resume, stop }: UseRecorderResult): DeckAction | null {
  if (status === 'asking') return { label: 'cancel', variant: 'bare', act: stop }
  if (status === 'recording' || status === 'stopping')
    return { label: 'pause', isOff: status === 'stopping', act: pause }
  return status === 'paused' ? { label: 'resume', act: resume } : null
}
