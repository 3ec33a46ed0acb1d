'use client'
import { type ReactNode, useMemo } from 'react'
import type { TranscriptionClient } from '../run/createTranscriptionClient.js'
import { TranscriptionContext } from './TranscriptionContext.js'

export interface TranscriptionProviderProps {
  /** What the hooks below use. Make it once, outside of components. */
  client: TranscriptionClient
  children: ReactNode
}

/** Gives the hooks below it their client. Not needed where the client is given to the hook. */
export function TranscriptionProvider({ client, children }: TranscriptionProviderProps): ReactNode {
  const value = useMemo(() => ({ client }), [client])
  return <TranscriptionContext.Provider value={value}>{children}</TranscriptionContext.Provider>
}
