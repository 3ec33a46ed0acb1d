import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import sampleUrl from './samples/jfk.mp3'

interface SampleButtonProps {
  children: ReactNode
  onLoad: (sample: File) => void
}

/** Fetches the sample when it is asked for, not before. */
export function SampleButton({ children, onLoad }: SampleButtonProps): ReactNode {
  const sample = useMutation({ mutationFn: loadSample, onSuccess: onLoad, networkMode: 'always' })
  return (
    <>
      <button type="button" className="button" onClick={() => sample.mutate()}>
        {children}
      </button>
      {sample.isError && <p role="alert">The sample could not be loaded: is the demo still running?</p>}
    </>
  )
}

async function loadSample(): Promise<File> {
  const response = await fetch(sampleUrl)
  if (!response.ok) throw new Error(`The sample answered ${response.status}.`)
  return new File([await response.blob()], 'jfk.mp3', { type: 'audio/mpeg' })
}
