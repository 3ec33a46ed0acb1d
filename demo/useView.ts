import { useSyncExternalStore } from 'react'

/** The pages of the demo, by their hash. */
export const views = ['#/', '#/files', '#/record'] as const

export type View = (typeof views)[number]

/** The page that the address names. */
export function useView(): View {
  return useSyncExternalStore(subscribe, viewOfAddress)
}

function viewOfAddress(): View {
  return views.find((view) => view === location.hash) ?? '#/'
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
