import type { ReactNode, RefObject } from 'react'
import { AudioDropzone } from '../src/dropzone.js'
import { AboutSample } from './AboutSample.js'

interface AudioFieldProps {
  multiple: boolean
  onFiles: (files: File[]) => void
  dropzoneRef?: RefObject<HTMLDivElement | null>
  /** For those who have no file at hand, and what was chosen. */
  children: ReactNode
}

/** Files of the person's own, or the sample. */
export function AudioField({ multiple, onFiles, dropzoneRef, children }: AudioFieldProps): ReactNode {
  return (
    <fieldset className="field">
      <legend>Audio</legend>
      <AudioDropzone ref={dropzoneRef} multiple={multiple} onFiles={onFiles} />
      <div className="actions">{children}</div>
      <AboutSample />
    </fieldset>
  )
}
