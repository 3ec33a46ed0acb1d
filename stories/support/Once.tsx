import { type ReactNode, useState } from 'react'
import type { TranscriptionError } from '../../src/index.js'

interface OnceProps {
  of: () => TranscriptionError
  children: (error: TranscriptionError) => ReactNode
}

/** An error that happens when the story opens, and is the same one ever after. */
export function Once({ of, children }: OnceProps): ReactNode {
  const [error] = useState(of)
  return children(error)
}
