import type { UseRecorderResult } from '../../hooks/useRecorder.js'
import type { KeptRunState } from '../../outbox/createKeptRun.js'
import { pauseIcon, playIcon } from '../shared/icons.js'
import type { DeckAction } from './deckAction.js'
import { pauseAction, recordAction } from './recordAction.js'
import { formatOf } from './saveRecording.js'
import { isEmptyText, isWorking } from './workNote.js'

/** What can be done with what is shown. */
interface RecorderActions {
  listen: () => void
  transcribe: () => void
  cancel: () => void
  accept: () => void
  save: () => void
  /** Takes leave of it; it stays in the list. */
  leave: () => void
}

interface Shown {
  recorder: UseRecorderResult
  language: string
  /** How far the recording that is shown is, if it is being transcribed. */
  work: KeptRunState | null
  /** Whether it is a recording of before, from the list. */
  isFromList: boolean
  isPlaying: boolean
  isAccepting: boolean
  actions: RecorderActions
}

/** What stands where. Nothing that takes away ever comes where something else was. */
export interface RecorderPlaces {
  /** Record, Stop, Listen. */
  first: DeckAction
  /** Cancel, Pause, Transcribe, Use text. */
  second: DeckAction | null
  /** Beside the note: Resume, Record, Cancel. */
  main: DeckAction | null
  /** The last one: Delete. */
  end: DeckAction | null
}

export function recorderPlaces(shown: Shown): RecorderPlaces {
  const { recorder, language, work, isFromList, isPlaying, isAccepting, actions } = shown
  const { status, error, discarded, keptIn, discard, undoDiscard, resume } = recorder
  if (!work && status !== 'ready')
    return {
      first: recordAction(recorder, language),
      second: discarded ? { label: 'undo', act: undoDiscard } : pauseAction(recorder),
      main: null,
      end: status === 'paused' ? deleteAction(false) : null,
    }
  const isBusy = work !== null && isWorking(work)
  return {
    first: {
      label: isPlaying ? 'pause' : 'listen',
      icon: isPlaying ? pauseIcon : playIcon,
      act: actions.listen,
    },
    second: nextStep(),
    main: beside(),
    end: isFromList
      ? { label: 'dismiss', variant: 'bare', isOff: isBusy, act: actions.leave }
      : deleteAction(isBusy),
  }

  function nextStep(): DeckAction {
    const strong = { variant: 'strong' } as const
    if (isEmptyText(work)) return { ...strong, label: 'retryNow', act: actions.transcribe }
    if (work?.phase !== 'success')
      return {
        // After a failure the banner has the way out.
        variant: work?.phase === 'error' ? 'edged' : 'strong',
        label: 'transcribe',
        isOff: isBusy,
        act: actions.transcribe,
      }
    return { ...strong, label: 'useText', isOff: isAccepting, act: actions.accept }
  }

  function beside(): DeckAction | null {
    if (isBusy) return { label: 'cancel', variant: 'bare', act: actions.cancel }
    if (work || isFromList) return null
    if (error?.code === 'microphone_lost' || error?.code === 'recorder_failed')
      return { label: 'resume', act: resume }
    // Only here, and the page must not be closed.
    if (keptIn === 'memory')
      return { label: 'download', values: { format: formatOf(recorder.recording) }, act: actions.save }
    return { ...recordAction({ ...recorder, error: null }, language), variant: 'bare', icon: undefined }
  }

  function deleteAction(isOff: boolean): DeckAction {
    return { label: 'delete', variant: 'bare', isOff, act: discard }
  }
}
