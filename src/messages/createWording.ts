import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Catalog, Phrases, Plural, Words } from './Catalog.js'
import { en } from './en.js'
import { format, type PhraseValues } from './format.js'

/** Visitors get words that any of them may read; developers get theirs. Never inferred from the build. */
export type Audience = 'user' | 'developer'

/**
 * Words from elsewhere: i18next, FormatJS, Lingui.
 *
 * @param key `errors.rate_limit_exceeded.title`, `ui.retryIn.seconds` …
 * @param values what the sentence mentions, `count` for the plural; for an error its `rawCode`, if the server gave one
 * @param text our words, complete
 * @returns `undefined` for our words
 */
export type Translate = (key: string, values: PhraseValues, text: string) => string | undefined

/** Says things in one language: the phrases of every catalogue, and `More` where they are there. */
export interface Wording<More extends string = never> {
  /** The language of what is said: of our words, or the one asked for where they come from elsewhere. */
  readonly lang: string
  readonly dir: Catalog['dir'] | 'auto'
  ui: (name: keyof Phrases | More, values?: PhraseValues) => string
  wordsFor: (error: TranscriptionError, audience: Audience) => Words
}

/** @param asked the language asked for, which `translate` is believed to speak */
export function createWording<More extends string = never>(
  catalog: Catalog & { ui: Record<More, string | Plural> },
  translate?: Translate,
  asked?: string,
): Wording<More> {
  const { locale, dir, errors, reasons, ui } = catalog

  function say(key: string, text: string, values: PhraseValues = {}): string {
    return translate?.(key, values, text) ?? text
  }

  const sayUi: Wording<More>['ui'] = (name, values = {}) =>
    say(`ui.${name}`, format(ui[name], values, locale), values)

  return {
    lang: (translate && asked) ?? locale,
    dir: translate ? 'auto' : dir,
    ui: sayUi,
    wordsFor({ code, reason, param, rawCode = '', willRetry, phase }, audience) {
      // An error made by another version of this package may have a code or a reason of its own.
      const shown = code === 'aborted' || !errors[code] ? 'unknown_error' : code
      // A code that we know and do not believe, for its status says otherwise, has its words elsewhere.
      const isAppsOwn = Object.hasOwn(errors, rawCode) && !Object.hasOwn(en.errors, rawCode)
      const found = { ...errors.unknown_error, ...errors[shown], ...(isAppsOwn && errors[rawCode]) }
      const theirs = audience === 'developer' && found.developer
      const why = reason && !theirs ? reasons[reason] : undefined
      const key = why ? `reasons.${reason}.` : `errors.${shown}.${theirs ? 'developer.' : ''}`
      const values: PhraseValues = rawCode ? { rawCode } : {}
      const { title, description } = why ?? (theirs || found)
      // Nobody is told to do what we are doing for them; while an app decides, we are not.
      const isOurs = willRetry && phase !== 'deciding'
      const isOffline = isOurs && phase === 'offline'
      const words = {
        title: isOffline ? sayUi('offline.title') : say(`${key}title`, title, values),
        description: isOurs
          ? sayUi(isOffline ? 'offline.description' : 'weTryAgain')
          : say(`${key}description`, description, values),
      }
      // Whoever has to fill something in, or to change it, must know what.
      if (why || !param || (code !== 'missing_required_field' && code !== 'invalid_field_value')) return words
      return { ...words, description: `${words.description} ${sayUi('field', { param })}` }
    },
  }
}
