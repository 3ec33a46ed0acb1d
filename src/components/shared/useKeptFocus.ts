'use client'
import { type FocusEventHandler, type RefObject, useEffect, useRef } from 'react'

/** Where the keyboard goes when the box goes; where it came from by default. */
export type ReturnFocusRef = RefObject<HTMLElement | null>

interface FocusHandlers {
  onFocus?: FocusEventHandler<HTMLElement> | undefined
  onBlur?: FocusEventHandler<HTMLElement> | undefined
}

/**
 * Keeps the keyboard from being thrown to the top of the page: when the focused button of a box goes, the box gets the
 * focus; when the box goes, the control it was entered from.
 *
 * @param others the box's own handlers, which are called as well
 * @returns the handlers for the box
 */
export function useKeptFocus(
  returnFocusRef: ReturnFocusRef | undefined,
  others: FocusHandlers = {},
): Required<FocusHandlers> {
  const focusedBox = useRef<HTMLElement | null>(null)
  const enteredFrom = useRef<EventTarget | null>(null)

  // A clean-up, because that comes after every change and after the end. React fires no blur for what it removes.
  useEffect(() => () => {
    const box = focusedBox.current
    if (!box || document.activeElement !== document.body) return
    focusedBox.current = null
    const target = box.isConnected ? box : (returnFocusRef?.current ?? enteredFrom.current)
    if (!(target instanceof HTMLElement)) return
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus()
  })

  return {
    onFocus(event) {
      const { currentTarget, relatedTarget } = event
      focusedBox.current = currentTarget
      if (relatedTarget && !currentTarget.contains(relatedTarget)) enteredFrom.current = relatedTarget
      others.onFocus?.(event)
    },
    onBlur(event) {
      if (!event.currentTarget.contains(event.relatedTarget)) focusedBox.current = null
      others.onBlur?.(event)
    },
  }
}
