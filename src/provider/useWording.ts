'use client'
import { useContext } from 'react'
import { catalogFor } from '../messages/catalogFor.js'
import { createWording, type Wording } from '../messages/createWording.js'
import { TranscriptionContext, type WordingOptions } from './TranscriptionContext.js'

/** The words to use here: the provider's, with a component's own `locale`, `messages` and `translate` on top. */
export function useWording(own: WordingOptions = {}): Wording {
  const provided = useContext(TranscriptionContext)
  const locale = own.locale ?? provided.locale
  const translate = own.translate ?? provided.translate
  return createWording(
    catalogFor(locale, [...(provided.messages ?? []), ...(own.messages ?? [])]),
    translate,
    locale,
  )
}
