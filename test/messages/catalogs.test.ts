import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recorderErrorCatalog } from '../../src/errors/recorderErrorCatalog.js'
import { errorCatalog } from '../../src/index.js'
import { am } from '../../src/messages/am.js'
import type { Plural } from '../../src/messages/Catalog.js'
import * as developer from '../../src/messages/developer.js'
import { en } from '../../src/messages/en.js'
import { playerAm } from '../../src/messages/playerAm.js'
import { playerEn } from '../../src/messages/playerEn.js'
import { playerSo } from '../../src/messages/playerSo.js'
import { playerTi } from '../../src/messages/playerTi.js'
import { recorderAm } from '../../src/messages/recorderAm.js'
import { recorderEn } from '../../src/messages/recorderEn.js'
import { recorderSo } from '../../src/messages/recorderSo.js'
import { recorderTi } from '../../src/messages/recorderTi.js'
import { so } from '../../src/messages/so.js'
import { ti } from '../../src/messages/ti.js'
import { sw } from '../../stories/support/swahili.js'

const languages = [
  ...[en, am, ti, so, sw].map((language) => ({
    of: language.locale,
    language,
    english: en,
    codes: errorCatalog,
  })),
  ...[recorderEn, recorderAm, recorderTi, recorderSo].map((language) => ({
    of: `${language.locale}, for a recorder,`,
    language,
    english: recorderEn,
    codes: recorderErrorCatalog,
  })),
  ...[playerEn, playerAm, playerTi, playerSo].map((language) => ({
    of: `${language.locale}, for a player,`,
    // A player fails in words of its own, without codes.
    language: { ...language, errors: {} },
    english: { ...playerEn, errors: {} },
    codes: {},
  })),
]

/** Every sentence of a language by its key; plurals by their forms. */
function sentencesOf({ errors, ui }: { errors: object; ui?: object }): Map<string, string> {
  const sentences = new Map<string, string>()
  const collect = (key: string, value: unknown) => {
    if (typeof value === 'string') sentences.set(key, value)
    else if (typeof value === 'object' && value)
      for (const [name, inner] of Object.entries(value)) collect(`${key}.${name}`, inner)
  }
  collect('errors', errors)
  collect('ui', ui)
  return sentences
}

const forDevelopers = Object.values(developer).map((words) => [words.locale, words] as const)

const placesIn = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted()
const withoutForm = (key: string) => key.replace(/\.(zero|one|two|few|many|other)$/, '')

describe.each(languages)('$of', ({ language, english, codes }) => {
  const sentences = sentencesOf(language)

  test('has words for every code but a cancel', () => {
    expect(Object.keys(language.errors).toSorted()).toEqual(
      Object.keys(codes)
        .filter((code) => code !== 'aborted')
        .toSorted(),
    )
  })

  test('has a sentence, and the same places in it, for each of English', () => {
    const places = (of: Map<string, string>) =>
      Object.fromEntries([...of].map(([key, sentence]) => [withoutForm(key), placesIn(sentence)]))
    expect(places(sentences)).toEqual(places(sentencesOf(english)))
  })

  test('has no empty sentence, and no space at an end', () => {
    for (const [key, sentence] of sentences) expect(sentence.trim(), key).toBe(sentence || key)
  })

  test('prints the number in every form of a plural', () => {
    for (const [key, phrase] of Object.entries<string | Plural>({ ...language.ui })) {
      if (typeof phrase === 'object')
        for (const form of Object.values(phrase)) expect(form, key).toContain('{count}')
    }
  })

  test('has the plural forms Intl.PluralRules asks for', () => {
    const { pluralCategories } = new Intl.PluralRules(language.locale).resolvedOptions()
    for (const phrase of Object.values<string | Plural>({ ...language.ui })) {
      if (typeof phrase === 'object')
        expect(Object.keys(phrase).toSorted()).toEqual(pluralCategories.toSorted())
    }
  })

  test('ends every description with a full stop', () => {
    for (const [key, sentence] of sentences)
      if (key.endsWith('description')) expect(sentence, key).toMatch(/[.።]$/)
  })
})

test.each(forDevelopers)('%s for developers is said in whole sentences', (_, { errors }) => {
  for (const [code, { developer: words }] of Object.entries(errors)) {
    expect(words.title.trim(), code).toBe(words.title || code)
    expect(words.description, code).toMatch(/[.።]$/)
    expect(`${words.title}${words.description}`, code).not.toMatch(/[{}]/)
  }
})

test('Tigrinya has no comma: the sign differs between Eritrea and Ethiopia', () => {
  for (const [key, sentence] of [ti, recorderTi, developer.developerTi].flatMap((words) => [
    ...sentencesOf(words),
  ]))
    expect(sentence, key).not.toMatch(/[,፣፡]/)
})

test('no formatter of Intl is used but PluralRules: Chromium’s others answer in the browser’s language', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  )
  for (const path of sources) {
    const source = readFileSync(`src/${path}`, 'utf8')
    expect(source.match(/\bnew Intl\.\w+|toLocale\w+|supportedLocalesOf/g) ?? [], path).toEqual(
      path === 'messages/format.ts' ? ['new Intl.PluralRules'] : [],
    )
  }
})
