'use client'
import { useContext, useMemo } from 'react'
import type { PlayerPhrases } from '../messages/Catalog.js'
import { catalogFor } from '../messages/catalogFor.js'
import { createWording, type Wording } from '../messages/createWording.js'
import { playerEn } from '../messages/playerEn.js'
import { TranscriptionContext, type WordingOptions } from './TranscriptionContext.js'

/** What a player says here. */
export type PlayerWording = Wording<keyof PlayerPhrases>

/** As `useWording`, with a player's English; a language without a player's words is answered in English, all of it. */
export function usePlayerWording({ messages, ...own }: WordingOptions): PlayerWording {
  const provided = useContext(TranscriptionContext)
  const locale = own.locale ?? provided.locale
  const translate = own.translate ?? provided.translate
  return useMemo(() => {
    const all = [playerEn, ...(provided.messages ?? []), ...(messages ?? [])]
    const wanted = catalogFor(locale, all)
    const found = 'playFrom' in wanted.ui ? wanted : catalogFor('en', all)
    return createWording({ ...found, ui: { ...playerEn.ui, ...found.ui } }, translate, locale)
  }, [locale, translate, provided.messages, messages])
}
