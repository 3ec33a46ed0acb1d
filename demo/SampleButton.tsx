import type { ReactNode } from 'react'
import { useSample } from './useSample.js'
import { useWords } from './words/useWords.js'

interface SampleButtonProps {
  children: ReactNode
  onUse: (sample: File) => void
}

/** Does something with the sample, which is asked for once more if it did not come. */
export function SampleButton({ children, onUse }: SampleButtonProps): ReactNode {
  const { data, refetch, isError } = useSample()
  const words = useWords()

  async function use(): Promise<void> {
    const sample = data ?? (await refetch()).data
    if (sample) onUse(sample)
  }

  return (
    <>
      <button type="button" className="button" onClick={() => void use()}>
        {children}
      </button>
      {isError && <p role="alert">{words.sampleLost}</p>}
    </>
  )
}
