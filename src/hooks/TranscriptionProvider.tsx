'use client'
import { type ReactNode, useContext, useMemo } from 'react'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { TranscriptionContext, type WordingOptions } from './TranscriptionContext.js'

/** What the components and hooks below are given. All but the children may be absent. */
export interface TranscriptionProviderProps extends WordingOptions {
  /** What the hooks below use. Make it once, outside of components. @default the outer provider's */
  client?: TranscriptionClient | undefined
  /** What it is for. */
  children: ReactNode
}

/**
 * Gives what stands below it a client and a language. All of it is optional, and what is missing comes from the provider
 * around it: one part of a page can speak another language.
 */
export function TranscriptionProvider({
  client,
  locale,
  messages,
  translate,
  children,
}: TranscriptionProviderProps): ReactNode {
  const outer = useContext(TranscriptionContext)
  const value = useMemo(
    () => ({
      client: client ?? outer.client,
      locale: locale ?? outer.locale,
      messages: messages ?? outer.messages,
      translate: translate ?? outer.translate,
    }),
    [outer, client, locale, messages, translate],
  )
  return <TranscriptionContext.Provider value={value}>{children}</TranscriptionContext.Provider>
}
