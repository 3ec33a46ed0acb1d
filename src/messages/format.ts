import type { Plural } from './Catalog.js'

/** Puts values into the `{name}` places of a phrase. */
export function format(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/**
 * The phrase for a number. `Intl.PluralRules` is all of `Intl` that Chromium has for Tigrinya and Somali: its number and
 * time words fall back to the browser's language. Digits are Western in all four languages.
 */
export function formatCount(plural: Plural, count: number, locale: string): string {
  const category = new Intl.PluralRules(locale).select(count)
  return format(category === 'one' ? plural.one : plural.other, { count })
}
