import { type Language, type Part, parts } from './parts.js'

/** The forms of a sentence by plural category; one that does not differ by number has `other` alone. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** One sentence of the product, in all languages. */
export interface Sentence {
  /** `recorder/ui.record`: the part, and where it stands in it. */
  key: string
  part: Part
  /** Where it stands, name by name; a name may hold a dot. */
  path: readonly string[]
  english: Forms
  words: Record<Language, Forms>
}

/** Every sentence, in the order of the sources. Tags of languages and directions are none. */
export function allSentences(): Sentence[] {
  return parts.flatMap((part) =>
    pathsOf(part.english).map((path) => ({
      key: `${part.name}/${path.join('.')}`,
      part,
      path,
      english: formsAt(part.english, path),
      words: {
        am: formsAt(part.words.am, path),
        ti: formsAt(part.words.ti, path),
        so: formsAt(part.words.so, path),
      },
    })),
  )
}

/** All forms in one line: how a sentence is listed, and how it is told from what it was before. */
export function lineOf(forms: Forms): string {
  return Object.values(forms).join(' / ')
}

const isTag = (name: string, isDemo: boolean) => name === 'lang' || (!isDemo && /^(locale|dir)$/.test(name))

function pathsOf(words: object, before: readonly string[] = []): string[][] {
  const isDemo = 'lang' in words
  return Object.entries(words).flatMap(([name, value]) => {
    if (before.length === 0 && isTag(name, isDemo)) return []
    const path = [...before, name]
    return typeof value === 'string' || isPlural(value) ? [path] : pathsOf(value as object, path)
  })
}

function formsAt(words: object, path: readonly string[]): Forms {
  const value = path.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], words)
  if (typeof value === 'string') return { other: value }
  if (isPlural(value)) return value
  throw new Error(`${path.join('.')} is not there.`)
}

function isPlural(value: unknown): value is Forms {
  return typeof value === 'object' && value !== null && 'other' in value && typeof value.other === 'string'
}
