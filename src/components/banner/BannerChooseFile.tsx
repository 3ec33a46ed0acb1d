'use client'
import { forwardRef } from 'react'
import { Button, type ButtonProps } from '../shared/Button.js'
import { offersOtherFile } from '../shared/errorView.js'
import type { Part } from '../shared/Part.js'
import { useBanner } from './BannerContext.js'

/**
 * "Choose another file", where that is the way out.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerChooseFile: Part<ButtonProps, HTMLButtonElement> = forwardRef(function BannerChooseFile(
  { children, ...button },
  ref,
) {
  const { error, wording } = useBanner('BannerChooseFile')
  if (!offersOtherFile(error)) return null
  return (
    <Button variant="strong" {...button} ref={ref}>
      {children ?? wording.ui('chooseAnotherFile')}
    </Button>
  )
})
