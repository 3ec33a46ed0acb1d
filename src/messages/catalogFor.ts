import type { Catalog, CatalogPatch, Messages, ShownCode } from './Catalog.js'
import { en } from './en.js'

/**
 * The words for a language: of exactly that tag, else of its language part (`ti` for `ti-ER`), else English. Never
 * throws, whatever the tag. `Intl`'s own matching is not asked: a Chromium we tried claims `ti-ER` and prints English.
 */
export function catalogFor(locale = 'en', messages: Messages = []): Catalog {
  const wanted = normal(locale)
  let found: Catalog | undefined
  const fitting = [en, ...messages].filter((words) => `${wanted}-`.startsWith(`${normal(words.locale)}-`))
  // From the language to the region: `ti-ET` is put on top of `ti`.
  for (const words of fitting.sort((a, b) => a.locale.length - b.locale.length)) {
    if (words.dir) found = words
    else if (found) found = patched(found, words)
  }
  return found ?? catalogFor('en', messages)
}

function patched(catalog: Catalog, { locale, errors: changes = {}, reasons, ui }: CatalogPatch): Catalog {
  const errors = { ...catalog.errors }
  for (const code of Object.keys(changes) as ShownCode[]) errors[code] = { ...errors[code], ...changes[code] }
  return {
    ...catalog,
    locale,
    errors,
    reasons: { ...catalog.reasons, ...reasons },
    ui: { ...catalog.ui, ...ui },
  }
}

function normal(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-')
}
