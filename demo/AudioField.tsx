import { useMutation } from '@tanstack/react-query'
import type { ReactNode, RefObject } from 'react'
import { formatBytes } from './formatBytes.js'
import sampleUrl from './samples/jfk.mp3'
import provenance from './samples/README.md?raw'

const [, ...paragraphs] = provenance.replaceAll('`', '').split('\n\n')

interface AudioFieldProps {
  file: File | undefined
  onChoose: (file: File) => void
  inputRef: RefObject<HTMLInputElement | null>
}

/** A file of the person's own, or the sample. */
export function AudioField({ file, onChoose, inputRef }: AudioFieldProps): ReactNode {
  const sample = useMutation({ mutationFn: loadSample, onSuccess: onChoose, networkMode: 'always' })
  return (
    <fieldset className="field">
      <legend>Audio</legend>
      <div className="actions">
        <label className="button file-button">
          <input
            ref={inputRef}
            type="file"
            className="visually-hidden"
            accept="audio/*,video/*"
            aria-describedby="chosen"
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? []
              if (chosen) onChoose(chosen)
              // So that choosing the same file again, after it was changed, is a change.
              currentTarget.value = ''
            }}
          />
          Choose a file
        </label>
        <button type="button" className="button" onClick={() => sample.mutate()}>
          Use the sample
        </button>
        <p id="chosen" className="chosen" role="status" data-empty={file ? undefined : true}>
          {sample.isError ? 'The sample could not be loaded: is the demo still running?' : chosenText(file)}
        </p>
      </div>
      <details className="hint">
        <summary>About the sample: 11 seconds of J. F. Kennedy, 1961</summary>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </details>
    </fieldset>
  )
}

function chosenText(file: File | undefined): string {
  return file ? `${file.name}, ${formatBytes(file.size)}` : 'Nothing chosen yet'
}

async function loadSample(): Promise<File> {
  const response = await fetch(sampleUrl)
  if (!response.ok) throw new Error(`The sample answered ${response.status}.`)
  return new File([await response.blob()], 'jfk.mp3', { type: 'audio/mpeg' })
}
