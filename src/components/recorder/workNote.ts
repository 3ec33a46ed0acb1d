import type {
  RecordingTranscription,
  RecordingTranscriptionState,
} from '../../hooks/createRecordingTranscription.js'
import type { RecorderWording } from '../../hooks/useRecorderWording.js'
import type { Phrases } from '../../messages/Catalog.js'
import { alertIcon, arcIcon, checkIcon } from '../shared/icons.js'
import { formatDuration } from './formatDuration.js'
import { joinTexts } from './joinTexts.js'
import type { NoteView } from './noteView.js'

type Phase = RecordingTranscriptionState['phase']

const words: Partial<Record<Phase, keyof Phrases>> = {
  queued: 'phase.waiting',
  offline: 'phase.waiting',
  waiting: 'phase.waiting',
  deciding: 'phase.waiting',
  sending: 'phase.sending',
  processing: 'phase.processing',
}

/** Whether it is under way. */
export function isWorking(phase: Phase): boolean {
  return phase in words
}

/** A recording on its way to a text, in words. What fails is the banner's to say. */
export function workNote(
  { phase, transcripts }: RecordingTranscriptionState,
  { recording }: RecordingTranscription,
  { ui }: RecorderWording,
): NoteView {
  const kept = ui(recording.keptIn === 'device' ? 'kept' : 'notKept')
  const name = ui('recordingOf', { duration: formatDuration(recording.durationMs) })
  const polite = { urgency: 'polite' } as const
  const word = words[phase]
  if (word) {
    const title = ui(word)
    return { ...polite, icon: arcIcon, tone: 'work', title, lines: [kept], said: title }
  }
  if (phase === 'elsewhere') {
    const said = ui('elsewhere')
    return { ...polite, icon: alertIcon, tone: 'warn', title: name, lines: [said], said }
  }
  if (phase !== 'success')
    return { ...polite, icon: checkIcon, tone: 'good', title: name, lines: [kept], said: '' }
  if (joinTexts(transcripts) === '') {
    const [title, hint] = [ui('noSpeech'), ui('noSpeechHint')]
    return { ...polite, icon: alertIcon, tone: 'warn', title, lines: [hint, kept], said: `${title} ${hint}` }
  }
  const title = ui('phase.success')
  return { ...polite, icon: checkIcon, tone: 'good', title, lines: [kept], said: title }
}
