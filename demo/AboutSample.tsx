import type { ReactNode } from 'react'
import provenance from './samples/README.md?raw'

const [, ...paragraphs] = provenance.replaceAll('`', '').split('\n\n')

export function AboutSample(): ReactNode {
  return (
    <details className="hint">
      <summary>About the sample: 11 seconds of J. F. Kennedy, 1961</summary>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  )
}
