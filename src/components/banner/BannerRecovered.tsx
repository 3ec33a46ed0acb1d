'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Wording } from '../../messages/createWording.js'
import { Icon } from '../shared/Icon.js'
import { checkIcon } from '../shared/icons.js'

/** As long as the style sheet takes to let it fade. */
const STAYS_MS = 4_000

interface BannerRecoveredProps {
  wording: Wording
  onOver: (nothing: null) => void
}

/** "Working again", over what it takes the place of; goes by itself, but not from under a mouse or the keyboard. */
export function BannerRecovered({ wording, onOver }: BannerRecoveredProps): ReactNode {
  const words = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const box = words.current?.parentElement
    // What had the focus is hidden now.
    if (box?.contains(document.activeElement)) {
      box.tabIndex = -1
      box.focus()
    }
    let timer = setTimeout(go, STAYS_MS)
    return () => clearTimeout(timer)

    function go(): void {
      // A finger hovers over what it touched last, and a click leaves a focus that nobody sees.
      const isHovered = box?.matches(':hover') && matchMedia('(hover: hover)').matches
      if (isHovered || box?.matches(':focus-visible')) timer = setTimeout(go, STAYS_MS)
      else onOver(null)
    }
  }, [onOver])

  return (
    <p ref={words} className="lesan-banner-recovered">
      <Icon path={checkIcon} />
      {wording.ui('recovered')}
      <span className="lesan-hairline" data-line="full" />
    </p>
  )
}
