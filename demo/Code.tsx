import type { ReactNode } from 'react'
import { useWords } from './words/useWords.js'

/** What an app writes to have what the page shows. */
export function Code({ children }: { children: string }): ReactNode {
  const words = useWords()
  return (
    <section className="card code" aria-labelledby="code">
      <h2 id="code">{words.code}</h2>
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  )
}
