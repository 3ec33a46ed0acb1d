import type { ReactNode } from 'react'
import provenance from './samples/README.md?raw'
import { useWords } from './words/useWords.js'

const [, ...paragraphs] = provenance.replaceAll('`', '').split('\n\n')

export function AboutSample(): ReactNode {
  const words = useWords()
  return (
    <details className="hint">
      <summary>{words.aboutSample}</summary>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} lang="en">
          {paragraph}
        </p>
      ))}
    </details>
  )
}
