'use client'
import type { ReactNode } from 'react'
import type { RecorderWording } from '../../hooks/useRecorderWording.js'
import { useRecordingPlayback } from '../../hooks/useRecordingPlayback.js'
import type { Recording } from '../../recorder/Recording.js'
import type { RecordingStore } from '../../recorder/RecordingStore.js'
import { formatOf, saveRecording } from '../recorder/saveRecording.js'
import { Button } from '../shared/Button.js'
import { formatBytes } from '../shared/formatBytes.js'
import { Icon } from '../shared/Icon.js'
import { pauseIcon, playIcon, saveIcon } from '../shared/icons.js'

interface OutboxToolsProps {
  recording: Recording
  store: RecordingStore
  /** With which the names of its buttons end. */
  name: string
  wording: RecorderWording
}

/** Whatever becomes of it, it can be listened to and downloaded. */
export function OutboxTools({ recording, store, name, wording: { ui } }: OutboxToolsProps): ReactNode {
  const [playback, isPlaying] = useRecordingPlayback(store, recording)
  return (
    <div className="lesan-outbox-tools">
      <span className="lesan-quiet lesan-figures">{formatBytes(recording.sizeBytes)}</span>
      <Glyph
        of={name}
        label={ui(isPlaying ? 'pause' : 'listen')}
        path={isPlaying ? pauseIcon : playIcon}
        onClick={playback.toggle}
      />
      <Glyph
        of={name}
        label={ui('download', { format: formatOf(recording) })}
        path={saveIcon}
        onClick={() => void saveRecording(store, recording)}
      />
    </div>
  )
}

interface GlyphProps {
  of: string
  label: string
  path: string
  onClick: () => void
}

function Glyph({ of, label, path, onClick }: GlyphProps): ReactNode {
  return (
    <Button variant="icon" title={label} aria-label={`${label} ${of}`} onClick={onClick}>
      <Icon path={path} />
    </Button>
  )
}
