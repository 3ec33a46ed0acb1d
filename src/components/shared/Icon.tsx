import type { ReactNode } from 'react'

interface IconProps {
  /** One of `icons.ts`. */
  path: string
}

/** A glyph of 16 px, for the eyes alone. Its colour is that of `--_tone`, which what is around it sets. */
export function Icon({ path }: IconProps): ReactNode {
  return (
    <svg className="lesan-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
