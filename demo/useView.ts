import { useSyncExternalStore } from 'react'

/** The pages of the demo, by their hash. */
export const views = {
  '#/': 'One recording',
  '#/files': 'Many files',
} as const

export type View = keyof typeof views

/** The page that the address names. */
export function useView(): View {
  return useSyncExternalStore(subscribe, viewOfAddress)
}

function viewOfAddress(): View {
  return location.hash === '#/files' ? '#/files' : '#/'
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
