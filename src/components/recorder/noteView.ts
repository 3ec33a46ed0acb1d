import type { UseRecorderResult } from '../../hooks/useRecorder.js'
import type { RecorderWording } from '../../hooks/useRecorderWording.js'
import type { Audience } from '../../messages/createWording.js'
import { joinSentences } from '../../messages/joinSentences.js'
import type { RecorderState } from '../../recorder/AudioRecorder.js'
import { formatBytes } from '../shared/formatBytes.js'
import { alertIcon, binIcon, checkIcon, dotIcon, micIcon, micOffIcon, pauseIcon } from '../shared/icons.js'
import { allowHint } from './allowHint.js'
import { formatDuration } from './formatDuration.js'

/** What the note below the level says. */
export interface NoteView {
  icon: string
  tone?: 'good' | 'warn' | 'bad' | 'rec' | 'work'
  title?: string | undefined
  /** Whole sentences, and facts. */
  lines: string[]
  /** What screen readers hear when it changes; nothing if it is empty. */
  said: string
  urgency: 'polite' | 'assertive'
}

interface Speaker {
  wording: RecorderWording
  audience: Audience
}

/** What a recorder does, in words. */
export function noteView(recorder: UseRecorderResult, { wording, audience }: Speaker): NoteView {
  const { ui, wordsFor } = wording
  const { status, error, discarded } = recorder
  const { code } = error ?? {}
  const kept = keptLine(recorder)
  const view = lookOf()
  const lines = view.lines.filter((line) => line !== '')
  const all = [view.title, ...(error ? lines : isBriefly(status) ? [] : [lengthLine(recorder), kept])]
  return {
    ...view,
    lines,
    said: status === 'idle' && !error && !discarded ? '' : joinSentences(...all),
    urgency: code === 'microphone_lost' || code === 'storage_full' ? 'assertive' : 'polite',
  }

  function lookOf(): Pick<NoteView, 'icon' | 'tone' | 'title' | 'lines'> {
    if (error) {
      const { title, description } = wordsFor(error, audience)
      const hint = code === 'microphone_denied' ? allowHint(navigator.userAgent) : undefined
      const isOfStorage = code === 'storage_full' || code === 'storage_unavailable'
      return {
        icon: code?.startsWith('microphone') ? micOffIcon : alertIcon,
        tone: error.severity === 'warning' ? 'warn' : 'bad',
        title,
        lines: [hint ? ui(hint) : description, isOfStorage ? '' : safeLine(recorder)],
      }
    }
    switch (status) {
      case 'idle':
        return discarded
          ? { icon: binIcon, title: ui('deleted'), lines: [] }
          : { icon: micIcon, lines: [ui('readyHint')] }
      case 'asking':
        return { icon: micIcon, title: ui('asking'), lines: [] }
      case 'paused':
        return { icon: pauseIcon, title: ui('paused'), lines: [kept] }
      case 'ready':
        return readyLook()
      default:
        return recordingLook()
    }
  }

  function recordingLook(): ReturnType<typeof lookOf> {
    if (recorder.isMuted || recorder.isQuiet) {
      const title = ui(recorder.isMuted ? 'muted' : 'quiet')
      return { icon: micOffIcon, tone: 'warn', title, lines: [ui('checkMicrophone'), kept] }
    }
    const lines = [
      kept,
      recorder.isOtherDevice ? ui('otherDevice') : '',
      recorder.isSpaceShort ? ui('spaceShort') : '',
      recorder.endsSoon ? ui('timeLeft.minutes', { count: 10 }) : '',
    ]
    return { icon: dotIcon, tone: 'rec', title: ui('recording'), lines }
  }

  function readyLook(): ReturnType<typeof lookOf> {
    const isKept = recorder.keptIn === 'device'
    const { sizeBytes = 0 } = recorder.recording ?? {}
    return {
      icon: isKept ? checkIcon : alertIcon,
      tone: isKept ? 'good' : 'warn',
      title: ui('recorded'),
      lines: [kept, formatBytes(sizeBytes).replace(' ', '\u00a0')],
    }
  }

  function lengthLine({ recording }: RecorderState): string {
    return recording ? formatDuration(recording.durationMs) : ''
  }

  function keptLine({ keptIn }: RecorderState): string {
    if (keptIn === null) return ''
    return ui(keptIn === 'device' ? 'kept' : 'notKept')
  }

  /** What is not lost, whatever happened. */
  function safeLine({ recording, keptIn }: RecorderState): string {
    if (!recording) return ''
    const duration = formatDuration(recording.durationMs)
    return joinSentences(ui('recordingOf', { duration }), ui(keptIn === 'device' ? 'kept' : 'notKept'))
  }
}

/** Announcements are heard by the microphone, so they are short while it is open. */
function isBriefly(status: RecorderState['status']): boolean {
  return status === 'recording' || status === 'paused' || status === 'asking'
}
