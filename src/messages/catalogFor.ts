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
  // From the language to the region, `ti-ET` on top of `ti`; of one tag the catalogue first, in whatever order they were given.
  const rank = ({ locale: tag, dir }: (typeof fitting)[number]) => tag.length * 2 + (dir ? 0 : 1)
  for (const words of fitting.sort((a, b) => rank(a) - rank(b))) {
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
