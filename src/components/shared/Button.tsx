'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Part } from './Part.js'
import { withClass } from './withClass.js'

/** What a `button` takes, and whether it is the main one. Also the props of the banner's own buttons. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** The one action that is offered first. @default false */
  primary?: boolean | undefined
}

/** A button of the banner, for actions of your own beside ours. */
export const Button: Part<ButtonProps, HTMLButtonElement> = forwardRef(function Button(
  { primary = false, className, ...button },
  ref,
) {
  return (
    <button
      type="button"
      {...button}
      ref={ref}
      className={withClass('lesan-button', className)}
      data-primary={primary || undefined}
    />
  )
})
