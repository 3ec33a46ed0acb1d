import { type ReactNode, useEffect } from 'react'
import { Toaster, toast } from 'sonner'

/** An error as sonner shows it, with the words and the button that ours has. */
export function Sonner(): ReactNode {
  useEffect(() => {
    toast.error('Too many requests', {
      description: 'Wait a moment, then try again.',
      action: { label: 'Retry', onClick: () => {} },
      cancel: { label: 'Cancel', onClick: () => {} },
      duration: Number.POSITIVE_INFINITY,
    })
  }, [])
  return <Toaster theme="system" position="top-center" />
}
