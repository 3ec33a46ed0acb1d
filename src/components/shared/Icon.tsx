import type { ReactNode } from 'react'

/** What an icon's colour repeats. @default quiet */
export type Tone = 'ink' | 'time' | 'bad' | 'warn' | 'good' | undefined

interface IconProps {
  /** One of `icons.ts`. */
  path: string
  tone?: Tone
  /** Turns, as long as something is going on. */
  turns?: boolean | undefined
}

/** A glyph of 16 px, for the eyes alone. */
export function Icon({ path, tone, turns }: IconProps): ReactNode {
  return (
    <svg
      className="lesan-icon"
      data-tone={tone}
      data-turns={turns || undefined}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
