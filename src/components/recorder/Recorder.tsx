'use client'
import { forwardRef, type ReactNode, useEffect, useState } from 'react'
import type { TranscriptionClient } from '../../client/createTranscriptionClient.js'
import { forgetKeptRun, keptRunOf, type Work } from '../../hooks/keptRunOf.js'
import { useRecorder } from '../../hooks/useRecorder.js'
import { useRecordingPlayback } from '../../hooks/useRecordingPlayback.js'
import { useTranscriptionClient } from '../../hooks/useTranscriptionClient.js'
import { whenDeleted } from '../../hooks/whenDeleted.js'
import type { TakeText } from '../../outbox/createKeptRun.js'
import type { AudioRecorder } from '../../recorder/AudioRecorder.js'
import type { Recording } from '../../recorder/Recording.js'
import type { TranscriptionLanguage } from '../../run/TranscriptionRequest.js'
import { joinTexts } from '../../transcript/joinTexts.js'
import type { BannerTitleProps } from '../banner/BannerTitle.js'
import { TranscriptionErrorBanner } from '../banner/TranscriptionErrorBanner.js'
import type { Part } from '../shared/Part.js'
import { SeekLine } from '../shared/SeekLine.js'
import { TranscriptText } from '../transcript/TranscriptText.js'
import { DeckButton } from './DeckButton.js'
import { formatDuration } from './formatDuration.js'
import { LevelMeter } from './LevelMeter.js'
import { MicrophoneSelect } from './MicrophoneSelect.js'
import { Note } from './Note.js'
import { noteView } from './noteView.js'
import { useRecorderPart } from './RecorderContext.js'
import { RecorderRoot, type RecorderRootProps } from './RecorderRoot.js'
import { RecordingList } from './RecordingList.js'
import { RecordingTime } from './RecordingTime.js'
import { recorderPlaces } from './recorderPlaces.js'
import { saveRecording } from './saveRecording.js'
import { useWorkState } from './useWorkState.js'
import { WorkProgress } from './WorkProgress.js'
import { isEmptyText, isWorking, workNote } from './workNote.js'

/** What `RecorderRoot` takes, and who transcribes. */
export interface RecorderProps extends Omit<RecorderRootProps, 'recorder' | 'language' | 'children'> {
  /** What is spoken. */
  language: TranscriptionLanguage | (string & {})
  /**
   * Called with a text that the person has read and accepted. The recording is deleted once it returns, or its promise is kept; if
   * that fails, both stay.
   */
  onTranscript: TakeText
  /** Made with `createRecorder` outside of components, it goes on when this one goes away. @default one of its own */
  recorder?: AudioRecorder | undefined
  /** The client to transcribe with. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
  /** The level of the headings. @default 3 */
  headingLevel?: BannerTitleProps['headingLevel']
  /** Adds "Sign in" to the banner where your own server answered 401 in the API's place. @default no such button */
  onSignIn?: (() => void) | undefined
}

/**
 * A dictation box: record, listen, transcribe, read, use the text. What was recorded stays on the device until there is a text that
 * the person accepts, also over a crash: what is there of before is listed below. Name it with `aria-label` to make it a region.
 *
 * @throws Error when there is no client
 */
export const Recorder: Part<RecorderProps, HTMLElement> = forwardRef(function Recorder(
  { recorder: given, client, onTranscript, headingLevel, onSignIn, ...root },
  ref,
) {
  const recorder = useRecorder(given)
  return (
    <RecorderRoot {...root} ref={ref} recorder={recorder}>
      <RecorderBox {...{ client, onTranscript, headingLevel, onSignIn }} language={root.language} />
    </RecorderRoot>
  )
})

type BoxProps = Pick<RecorderProps, 'client' | 'language' | 'onTranscript' | 'headingLevel' | 'onSignIn'>

function RecorderBox({ client: given, language, onTranscript, headingLevel, onSignIn }: BoxProps): ReactNode {
  const client = useTranscriptionClient(given)
  const { recorder, wording, audience } = useRecorderPart('Recorder')
  const { store, status } = recorder
  const [taken, setTaken] = useState<Work | null>(null)
  const [isAccepting, setIsAccepting] = useState(false)
  const isFree = status === 'idle' || status === 'ready'
  const own = status === 'ready' ? recorder.recording : null
  // What is recorded now comes first.
  const work = isFree ? taken : null
  const state = useWorkState(work)
  const shown = work?.recording ?? own
  const [playback, isPlaying] = useRecordingPlayback(store, shown)
  const isFromList = shown !== null && shown.id !== own?.id
  const text = joinTexts(state?.transcripts ?? [])
  const transcript = state?.phase === 'success' ? state.transcript : null
  const isBusy = state !== null && isWorking(state)

  useEffect(() => {
    if (!taken) return
    return whenDeleted(store, taken.recording, () => {
      // A text that is there is the person's, whatever became of the sound.
      if (taken.getState().phase === 'success') return
      taken.cancel()
      forgetKeptRun(client, taken.recording)
      setTaken(null)
    })
  }, [taken, store, client])

  function take(recording: Recording): void {
    // The one at hand is kept, and joins the list.
    if (own && own.id !== recording.id) recorder.reset()
    setTaken(keptRunOf(recording, { client, store, language }))
  }

  async function accept(): Promise<void> {
    if (!work || !shown || !state) return
    setIsAccepting(true)
    try {
      await onTranscript(text, { recording: shown, transcripts: state.transcripts })
      await store.remove(shown.id)
      forgetKeptRun(client, shown)
      setTaken(null)
      if (!isFromList) recorder.reset()
    } finally {
      setIsAccepting(false)
    }
  }

  const places = recorderPlaces({
    recorder: {
      ...recorder,
      discard() {
        setTaken(null)
        recorder.discard()
      },
      resume() {
        setTaken(null)
        recorder.resume()
      },
    },
    language,
    work: state,
    isFromList,
    isPlaying,
    isAccepting,
    actions: {
      listen: playback.toggle,
      transcribe: () => (work ? work.retryNow() : own && take(own)),
      cancel: () => work?.cancel(),
      accept: () => void accept(),
      save: () => void (own && saveRecording(store, own)),
      leave: () => setTaken(null),
    },
  })
  const { ui } = wording
  const duration = formatDuration(shown?.durationMs ?? 0)
  const view = work && state ? workNote(state, work, wording) : noteView(recorder, { wording, audience })

  return (
    <>
      <div className="lesan-deck">
        <DeckButton action={places.first} ui={ui} />
        {places.second && <DeckButton action={places.second} ui={ui} />}
        {shown ? <span className="lesan-clock">{duration}</span> : <RecordingTime />}
      </div>
      <div className="lesan-recorder-line">
        {shown ? (
          <SeekLine
            key={shown.id}
            playback={playback}
            durationMs={shown.durationMs}
            label={ui('recordingOf', { duration })}
          />
        ) : (
          <LevelMeter />
        )}
        {work && state?.phase === 'sending' && <WorkProgress work={work} label={ui('phase.sending')} />}
      </div>
      <Note view={view}>
        <div className="lesan-actions">
          {places.main && <DeckButton action={places.main} ui={ui} />}
          {places.end && <DeckButton action={places.end} ui={ui} />}
        </div>
      </Note>
      {!shown && <MicrophoneSelect />}
      <TranscriptionErrorBanner
        // An empty text is the note's to tell.
        error={isEmptyText(state) ? null : state?.error}
        audience={audience}
        headingLevel={headingLevel}
        onRetry={() => work?.retryNow()}
        onSignIn={onSignIn}
      />
      {transcript && <TranscriptText transcript={transcript} />}
      <RecordingList
        store={store}
        exceptId={shown?.id}
        headingLevel={headingLevel}
        isBusy={!isFree || isBusy}
        onTranscribe={take}
      />
    </>
  )
}
