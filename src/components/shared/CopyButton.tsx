'use client'
import { type ReactNode, useState } from 'react'
import type { Wording } from '../../messages/createWording.js'
import { Button } from './Button.js'

interface CopyButtonProps {
  /** What the text belongs to: "Copied" is said of this alone. */
  of: object
  text: () => string
  ui: Wording['ui']
}

/** "Copy", and in the same place whether it was. */
export function CopyButton({ of, text, ui }: CopyButtonProps): ReactNode {
  const [last, setLast] = useState<{ of: object; label: 'copied' | 'notCopied' }>()
  const shown = last?.of === of && last.label

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text())
      setLast({ of, label: 'copied' })
    } catch {
      // Not allowed here. What it is about is on the screen, and can be selected.
      setLast({ of, label: 'notCopied' })
    }
  }

  return (
    <>
      <Button aria-label={ui('copy')} onClick={() => void copy()}>
        <span className="lesan-swap">
          <span aria-hidden={shown !== false}>{ui('copy')}</span>
          <span aria-hidden={!shown}>{ui(shown || 'copied')}</span>
        </span>
      </Button>
      <span className="lesan-visually-hidden" role="status">
        {shown && ui(shown)}
      </span>
    </>
  )
}
