import type { FocusEvent } from 'react'
import type { ReturnFocusRef } from '../shared/useKeptFocus.js'

/** Remembers which row of a list has the keyboard; `current` is the one that stands there once that row has gone. */
export interface RowFocus extends ReturnFocusRef {
  onFocus: (event: FocusEvent<HTMLElement>) => void
}

export function createRowFocus(): RowFocus {
  let list: HTMLElement | null = null
  let index = 0
  return {
    onFocus({ currentTarget, target }) {
      list = currentTarget
      index = [...currentTarget.children].findIndex((row) => row.contains(target))
    },
    get current() {
      const row = list?.children[Math.min(index, list.children.length - 1)]
      return row instanceof HTMLElement ? row : null
    },
  }
}
