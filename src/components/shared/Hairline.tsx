'use client'
import { type ReactNode, useState } from 'react'

interface HairlineProps {
  /** When it was full, epoch milliseconds. */
  since: number
  /** When it is empty. */
  until: number
}

/**
 * A line that drains: one CSS animation that began in the past. The page's clock may stand still while the machine sleeps,
 * and its animations with it, so the line starts anew when the two clocks have come apart. Not for server markup.
 */
export function Hairline(wait: HairlineProps): ReactNode {
  return <DrainingLine key={`${clockGap()} ${wait.since} ${wait.until}`} {...wait} />
}

function DrainingLine({ since, until }: HairlineProps): ReactNode {
  const [style] = useState(() => ({
    animationDuration: `${until - since}ms`,
    animationDelay: `${since - Date.now()}ms`,
  }))
  return <span className="lesan-hairline" data-line="drains" style={style} aria-hidden="true" />
}

/** By how many seconds the clock of the wall is ahead of the page's. */
function clockGap(): number {
  return Math.round((Date.now() - performance.now()) / 1_000)
}
