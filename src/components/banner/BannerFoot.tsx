'use client'
import type { ReactNode } from 'react'
import { BannerActions } from './BannerActions.js'
import { useDetails } from './useDetails.js'

interface BannerFootProps {
  details: boolean
  children: ReactNode
}

/** The buttons, with "Details" as the last of them: where "Cancel" was, nothing takes anything away. */
export function BannerFoot({ details, children }: BannerFootProps): ReactNode {
  const { button, facts } = useDetails()
  return (
    <>
      <BannerActions>
        {children}
        {details && button}
      </BannerActions>
      {details && facts}
    </>
  )
}
