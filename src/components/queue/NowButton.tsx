import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '../shared/Button.js'

interface NowButtonProps extends ButtonProps {
  /** Whether there is something to do. */
  isNow: boolean
}

/** A button that keeps its place, and the keyboard, while it has nothing to do. */
export function NowButton({ isNow, onClick, ...button }: NowButtonProps): ReactNode {
  return <Button {...button} aria-disabled={!isNow || undefined} onClick={isNow ? onClick : undefined} />
}
