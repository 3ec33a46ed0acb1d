import { useSyncExternalStore } from 'react'

/** The pages of the demo, by their hash. */
export const views = {
  '#/': 'One recording',
  '#/files': 'Many files',
  '#/record': 'Record',
} as const

export type View = keyof typeof views

/** The page that the address names. */
export function useView(): View {
  return useSyncExternalStore(subscribe, viewOfAddress)
}

function viewOfAddress(): View {
  return Object.hasOwn(views, location.hash) ? (location.hash as View) : '#/'
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
