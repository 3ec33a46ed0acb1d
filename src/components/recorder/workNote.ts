import type { Work } from '../../hooks/keptRunOf.js'
import type { RecorderWording } from '../../hooks/useRecorderWording.js'
import type { Phrases } from '../../messages/Catalog.js'
import { joinSentences } from '../../messages/joinSentences.js'
import type { KeptRunState } from '../../outbox/createKeptRun.js'
import type { RunPhase } from '../../run/RunState.js'
import { alertIcon, arcIcon, checkIcon } from '../shared/icons.js'
import { formatDuration } from './formatDuration.js'
import type { NoteView } from './noteView.js'

const words: Partial<Record<RunPhase, keyof Phrases>> = {
  queued: 'phase.waiting',
  offline: 'phase.waiting',
  waiting: 'phase.waiting',
  deciding: 'phase.waiting',
  sending: 'phase.sending',
  processing: 'phase.processing',
}

/** Whether it is under way. */
export function isWorking({ phase, isElsewhere }: KeptRunState): boolean {
  return phase in words && !isElsewhere
}

/** Whether there is a text, and no word in it. */
export function isEmptyText(work: KeptRunState | null): boolean {
  return work?.error?.code === 'no_speech'
}

/** A recording on its way to a text, in words. What fails is the banner's to say. */
export function workNote(
  state: KeptRunState,
  { recording }: Work,
  { ui, wordsFor }: RecorderWording,
): NoteView {
  const kept = ui(recording.keptIn === 'device' ? 'kept' : 'notKept')
  const name = ui('recordingOf', { duration: formatDuration(recording.durationMs) })
  const polite = { urgency: 'polite' } as const
  const word = words[state.phase]
  if (state.isElsewhere) {
    const said = ui('elsewhere')
    return { ...polite, icon: alertIcon, tone: 'warn', title: name, lines: [said], said }
  }
  if (word) {
    const title = ui(word)
    return { ...polite, icon: arcIcon, tone: 'work', title, lines: [kept], said: title }
  }
  if (state.error && isEmptyText(state)) {
    const { title, description } = wordsFor(state.error, 'user')
    const said = joinSentences(title, description)
    return { ...polite, icon: alertIcon, tone: 'warn', title, lines: [description, kept], said }
  }
  if (state.phase !== 'success')
    return { ...polite, icon: checkIcon, tone: 'good', title: name, lines: [kept], said: '' }
  const title = ui('phase.success')
  return { ...polite, icon: checkIcon, tone: 'good', title, lines: [kept], said: title }
}
