'use client'
import { useContext, useMemo } from 'react'
import type { Messages, RecorderPhrases } from '../messages/Catalog.js'
import { catalogFor } from '../messages/catalogFor.js'
import { createWording, type Wording } from '../messages/createWording.js'
import { recorderEn } from '../messages/recorderEn.js'
import { TranscriptionContext, type WordingOptions } from './TranscriptionContext.js'

/** What a recorder says here. */
export interface RecorderWording extends Wording<keyof RecorderPhrases> {
  /** The words it is made of: for a provider around components that show a recorder's errors. */
  readonly messages: Messages
}

/** As `useWording`, with a recorder's English; a language without a recorder's words is answered in English, all of it. */
export function useRecorderWording({ messages, ...own }: WordingOptions = {}): RecorderWording {
  const provided = useContext(TranscriptionContext)
  const locale = own.locale ?? provided.locale
  const translate = own.translate ?? provided.translate
  return useMemo(() => {
    const all: Messages = [recorderEn, ...(provided.messages ?? []), ...(messages ?? [])]
    const wanted = catalogFor(locale, all)
    const found = 'record' in wanted.ui ? wanted : catalogFor('en', all)
    const catalog = {
      ...found,
      errors: { ...recorderEn.errors, ...found.errors },
      ui: { ...recorderEn.ui, ...found.ui },
    }
    return { ...createWording(catalog, translate, locale), messages: all }
  }, [locale, translate, provided.messages, messages])
}
