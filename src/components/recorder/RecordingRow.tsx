'use client'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { RecorderWording } from '../../hooks/useRecorderWording.js'
import { useRecordingPlayback } from '../../hooks/useRecordingPlayback.js'
import type { Recording } from '../../recorder/Recording.js'
import type { RecordingStore } from '../../recorder/RecordingStore.js'
import { Button, type ButtonProps } from '../shared/Button.js'
import { formatBytes } from '../shared/formatBytes.js'
import { Hairline } from '../shared/Hairline.js'
import { Icon } from '../shared/Icon.js'
import { binIcon, micIcon, pauseIcon, playIcon, saveIcon } from '../shared/icons.js'
import { ageOf } from './ageOf.js'
import { formatDuration } from './formatDuration.js'
import { formatOf, saveRecording } from './saveRecording.js'

/** As long as in a queue. */
const UNDO_MS = 8_000

interface RecordingRowProps {
  recording: Recording
  store: RecordingStore
  wording: RecorderWording
  isBusy: boolean
  onTranscribe: ((recording: Recording) => void) | undefined
  onDelete: () => void
}

/** One recording: how long it is, how old, how large, and what can be done with it. Deleted only after a while to take it back. */
export function RecordingRow({
  recording,
  store,
  wording: { ui },
  isBusy,
  onTranscribe,
  onDelete,
}: RecordingRowProps): ReactNode {
  const { id, status, startedAt, durationMs, sizeBytes, keptIn } = recording
  const [goesAt, setGoesAt] = useState<number | null>(null)
  const [playback, isPlaying] = useRecordingPlayback(store, recording)
  const nameId = useId()
  const isElsewhere = status === 'recording'
  const [seenAt] = useState(Date.now)
  const { unit, count } = ageOf(seenAt - startedAt)

  useEffect(() => {
    if (goesAt === null) return
    const timer = setTimeout(() => void store.remove(id), goesAt - Date.now())
    return () => clearTimeout(timer)
  }, [goesAt, store, id])

  const name = ui('recordingOf', { duration: formatDuration(durationMs) })
  if (goesAt !== null)
    return (
      <li className="lesan-recording" data-state="deleted">
        <Icon path={binIcon} />
        <p>
          <s id={nameId}>{name}</s> {ui('deleted')}
        </p>
        <RowButton of={nameId} className="lesan-recording-main" onClick={() => setGoesAt(null)}>
          {ui('undo')}
        </RowButton>
        <Hairline since={goesAt - UNDO_MS} until={goesAt} />
      </li>
    )
  return (
    <li className="lesan-recording" data-state={status}>
      <Icon path={micIcon} />
      <div>
        <p id={nameId}>{name}</p>
        <p className="lesan-facts">
          {status === 'interrupted' && <span>{ui('interrupted')}</span>}
          {isElsewhere && <span>{ui('recording')}</span>}
          <span>{ui(`ago.${unit}`, { count })}</span>
          {keptIn === 'memory' && <span>{ui('notKept')}</span>}
        </p>
      </div>
      {!isElsewhere && (
        <>
          <div className="lesan-recording-tools">
            <span className="lesan-quiet lesan-figures">{formatBytes(sizeBytes)}</span>
            <RowGlyph of={nameId} label={ui(isPlaying ? 'pause' : 'listen')} onClick={playback.toggle}>
              <Icon path={isPlaying ? pauseIcon : playIcon} />
            </RowGlyph>
            <RowGlyph
              of={nameId}
              label={ui('download', { format: formatOf(recording) })}
              onClick={() => void saveRecording(store, recording)}
            >
              <Icon path={saveIcon} />
            </RowGlyph>
          </div>
          {onTranscribe && (
            <RowButton
              of={nameId}
              className="lesan-recording-main"
              aria-disabled={isBusy || undefined}
              onClick={() => !isBusy && onTranscribe(recording)}
            >
              {ui('transcribe')}
            </RowButton>
          )}
          <RowGlyph
            of={nameId}
            className="lesan-recording-end"
            label={ui('delete')}
            onClick={() => {
              setGoesAt(Date.now() + UNDO_MS)
              onDelete()
            }}
          >
            <Icon path={binIcon} />
          </RowGlyph>
        </>
      )}
    </li>
  )
}

/** A button whose name ends with the recording's: "Transcribe Recording of 3:12". */
function RowButton({ of, ...button }: ButtonProps & { of: string }): ReactNode {
  const id = useId()
  return <Button {...button} id={id} aria-labelledby={`${id} ${of}`} />
}

/** The same with a glyph alone. */
function RowGlyph({ label, children, ...button }: ButtonProps & { of: string; label: string }): ReactNode {
  return (
    <RowButton variant="icon" title={label} {...button}>
      {children}
      <span className="lesan-visually-hidden">{label}</span>
    </RowButton>
  )
}
