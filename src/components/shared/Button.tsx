'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Part } from './Part.js'
import { withClass } from './withClass.js'

/** What a `button` takes, and how much it stands out. Also the props of the banner's own buttons. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /**
   * `strong` for the one way out, `edged` for what may be used, `bare` for what takes away or opens, `icon` for a glyph alone.
   * @default 'edged'
   */
  variant?: 'strong' | 'edged' | 'bare' | 'icon' | undefined
}

/** A button of the banner, for actions of your own beside ours. */
export const Button: Part<ButtonProps, HTMLButtonElement> = forwardRef(function Button(
  { variant = 'edged', className, ...button },
  ref,
) {
  return (
    <button
      type="button"
      {...button}
      ref={ref}
      className={withClass('lesan-button', className)}
      data-variant={variant}
    />
  )
})
