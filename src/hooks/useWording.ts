'use client'
import { useContext, useMemo } from 'react'
import { catalogFor } from '../messages/catalogFor.js'
import { createWording, type Wording } from '../messages/createWording.js'
import { TranscriptionContext, type WordingOptions } from './TranscriptionContext.js'

/** The words to use here: the provider's, with a component's own `locale`, `messages` and `translate` on top. */
export function useWording({ messages, ...own }: WordingOptions = {}): Wording {
  const provided = useContext(TranscriptionContext)
  const locale = own.locale ?? provided.locale
  const translate = own.translate ?? provided.translate
  return useMemo(
    () =>
      createWording(
        catalogFor(locale, [...(provided.messages ?? []), ...(messages ?? [])]),
        translate,
        locale,
      ),
    [locale, translate, provided.messages, messages],
  )
}
