'use client'
import { type ReactNode, useEffect, useState } from 'react'
import type { Wording } from '../../messages/createWording.js'
import { Button } from './Button.js'
import { Swap } from './Swap.js'

/** How long it says what came of it. */
const SHOWN_MS = 5_000

interface CopyButtonProps {
  /** What the text belongs to: what came of it is said of this alone. */
  of: object
  text: () => string
  ui: Wording['ui']
}

/** "Copy", then "Copied" in its place; where the browser does not allow it, a note that lies over what is beside it. */
export function CopyButton({ of, text, ui }: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState<{ of: object; said: 'copied' | 'copyRefused' } | null>(null)
  const said = outcome?.of === of && outcome.said
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text())
      setOutcome({ of, said: 'copied' })
    } catch {
      setOutcome({ of, said: 'copyRefused' })
    }
  }
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  return (
    <span className="lesan-copy">
      {/* Its name stays: what came of it is said beside it. */}
      <Button aria-label={ui('copy')} onClick={() => void copy()}>
        <Swap labels={[ui('copy'), ui('copied')]} shown={ui(said === 'copied' ? 'copied' : 'copy')} />
      </Button>
      <span
        role="status"
        className={said === 'copyRefused' ? 'lesan-card lesan-copy-note' : 'lesan-visually-hidden'}
      >
        {said && ui(said)}
      </span>
    </span>
  )
}
