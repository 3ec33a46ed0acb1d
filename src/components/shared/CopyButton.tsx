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

/** "Copy", and "Copied" after it. */
export function CopyButton({ of, text, ui }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState<object | null>(null)
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(of)
    } catch {
      // Not allowed here. What it is about is on the screen, and can be selected.
    }
  }
  return (
    <>
      <Button onClick={() => void copy()}>{ui('copy')}</Button>
      <span role="status">{copied === of && ui('copied')}</span>
    </>
  )
}
