'use client'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { BannerButton, type BannerButtonProps } from '../shared/Button.js'
import { useBanner } from './BannerContext.js'
import { offersOtherFile } from '../shared/errorView.js'

/**
 * "Choose another file", where that is the way out.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerChooseFile: ForwardRefExoticComponent<
  BannerButtonProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function BannerChooseFile({ children, ...button }, ref) {
  const { error, wording } = useBanner('BannerChooseFile')
  if (!offersOtherFile(error)) return null
  return (
    <BannerButton primary {...button} ref={ref}>
      {children ?? wording.ui('chooseAnotherFile')}
    </BannerButton>
  )
})
