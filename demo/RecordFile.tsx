import { type ReactNode, useEffect } from 'react'
import {
  PauseButton,
  RecordButton,
  RecorderNote,
  RecorderRoot,
  RecordingTime,
  useRecorder,
} from '../src/recorder.js'

interface RecordFileProps {
  /** Once it is stopped. */
  onFile: (file: File) => void
}

/** A recording of one's own, in place of a file. It stays on the device as well: see the view "Record". */
export function RecordFile({ onFile }: RecordFileProps): ReactNode {
  const recorder = useRecorder()
  const { status, recording, store, reset, error } = recorder

  useEffect(() => {
    if (status !== 'ready' || !recording) return
    void store.read(recording.id).then(([file]) => {
      if (file) onFile(file)
      reset()
    })
  }, [status, recording, store, reset, onFile])

  return (
    <RecorderRoot recorder={recorder} aria-label="Record a file">
      <div className="actions">
        <RecordButton />
        <PauseButton />
        <RecordingTime />
      </div>
      {(status !== 'idle' || error) && <RecorderNote />}
    </RecorderRoot>
  )
}
