'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useRecorderWording } from '../../hooks/useRecorderWording.js'
import { useRecordingPlayback } from '../../hooks/useRecordingPlayback.js'
import type { Recording } from '../../recorder/Recording.js'
import type { RecordingStore } from '../../recorder/RecordingStore.js'
import { Button } from '../shared/Button.js'
import { Icon } from '../shared/Icon.js'
import { pauseIcon, playIcon } from '../shared/icons.js'
import type { Part } from '../shared/Part.js'
import { SeekLine } from '../shared/SeekLine.js'
import { withClass } from '../shared/withClass.js'
import { formatDuration } from './formatDuration.js'

/** What a `div` takes, without children, the recording, and the language of its words. */
export interface RecordingPlaybackProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'translate'>,
    WordingOptions {
  /** Where it is: `recorder.store`, or one made with `createRecordingStore`. */
  store: RecordingStore
  /** What is played: all its parts, one after the other. */
  recording: Recording
}

/** Listen to a recording: "Listen" and "Pause", and where it is. It stands alone; no recorder is needed around it. */
export const RecordingPlayback: Part<RecordingPlaybackProps, HTMLDivElement> = forwardRef(
  function RecordingPlayback({ store, recording, locale, messages, translate, className, ...box }, ref) {
    const { ui, lang, dir } = useRecorderWording({ locale, messages, translate })
    const [playback, isPlaying] = useRecordingPlayback(store, recording)
    const { durationMs } = recording
    const name = ui(isPlaying ? 'pause' : 'listen')
    return (
      <div
        lang={lang}
        dir={dir}
        {...box}
        ref={ref}
        className={withClass('lesan lesan-recording-playback', className)}
      >
        <Button variant="icon" aria-label={name} title={name} onClick={playback.toggle}>
          <Icon path={isPlaying ? pauseIcon : playIcon} />
        </Button>
        <SeekLine
          playback={playback}
          durationMs={durationMs}
          label={ui('recordingOf', { duration: formatDuration(durationMs) })}
          hasTotal
        />
      </div>
    )
  },
)
