import type { ReactNode } from 'react'

interface SwapProps {
  /** All that can stand there. */
  labels: readonly string[]
  shown: string
}

/** Labels that take each other's place: it is as wide as the widest, so that nothing beside it moves. */
export function Swap({ labels, shown }: SwapProps): ReactNode {
  return (
    <span className="lesan-swap">
      {labels.map((label, index) => (
        // A translation may say the same twice.
        <span key={index} aria-hidden={label !== shown || undefined}>
          {label}
        </span>
      ))}
    </span>
  )
}
