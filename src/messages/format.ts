import type { Plural } from './Catalog.js'

/** What a sentence mentions: `count`, `name`, `limit` … */
export type PhraseValues = Readonly<Record<string, string | number>>

/**
 * Puts values in place of `{name}` in a phrase, in the form for `{count}`. `Intl.PluralRules` is all of `Intl` that
 * Chromium has for Tigrinya and Somali: its number and time words fall back to the browser's language. Digits are
 * Western in all four languages.
 */
export function format(phrase: string | Plural, values: PhraseValues, locale: string): string {
  const form = typeof phrase === 'string' ? phrase : (phrase[pluralOf(values, locale)] ?? phrase.other)
  return form.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

function pluralOf({ count }: PhraseValues, locale: string): Intl.LDMLPluralRule {
  try {
    return new Intl.PluralRules(locale).select(Number(count))
  } catch {
    return 'other' // A catalogue whose tag is not one.
  }
}
