import { describe, expect, test, vi } from 'vitest'
import { withRetryState } from '../../src/errors/withRetryState.js'
import { TranscriptionError } from '../../src/index.js'
import { am } from '../../src/messages/am.js'
import { catalogFor } from '../../src/messages/catalogFor.js'
import { createWording } from '../../src/messages/createWording.js'
import { developerEn, developerSo } from '../../src/messages/developer.js'
import { en } from '../../src/messages/en.js'
import { so } from '../../src/messages/so.js'
import { ti } from '../../src/messages/ti.js'
import { ar } from '../../stories/support/arabic.js'

const rateLimited = new TranscriptionError({ code: 'rate_limit_exceeded', message: '' })
const revoked = new TranscriptionError({ code: 'revoked_api_key', message: '' })

const languages = { en, am, ti, so, ar }

test.each([
  ['en', 0, 'Retrying in 0 seconds'],
  ['en', 1, 'Retrying in 1 second'],
  ['en', 2, 'Retrying in 2 seconds'],
  ['am', 0, 'በ0 ሰከንድ ውስጥ እንደገና ይሞከራል'],
  ['am', 1, 'በ1 ሰከንድ ውስጥ እንደገና ይሞከራል'],
  ['am', 60, 'በ60 ሰከንዶች ውስጥ እንደገና ይሞከራል'],
  ['ti', 5, 'ድሕሪ 5 ካልኢት እንደገና ክፍተን እዩ'],
  ['so', 3600, '3600 ilbiriqsi kadib ayaa mar kale la isku dayi doonaa'],
  ['ar', 2, 'إعادة المحاولة خلال ثانيتين (2)'],
  ['ar', 5, 'إعادة المحاولة خلال 5 ثوانٍ'],
  ['ar', 30, 'إعادة المحاولة خلال 30 ثانية'],
] as const)('%s says %i in the form the number asks for, in Western digits', (locale, count, expected) => {
  expect(createWording(languages[locale]).ui('retryIn.seconds', { count })).toBe(expected)
})

test('a catalogue whose tag is not one still has its words', () => {
  expect(createWording({ ...en, locale: 'en_US!' }).ui('retryIn.seconds', { count: 1 })).toBe(
    'Retrying in 1 seconds',
  )
})

test('a value is put in as it is, also if it looks like a place or a pattern', () => {
  const { ui } = createWording(en)
  expect(ui('errorCode', { code: '$& {code}' })).toBe('Error code: $& {code}')
  expect(ui('errorCode')).toBe('Error code: {code}')
})

test('developers get their own words where there are some', () => {
  expect(createWording(so).wordsFor(revoked, 'developer')).toEqual(so.errors.revoked_api_key)
  const { wordsFor } = createWording(catalogFor('so', [so, developerSo]))
  expect(wordsFor(revoked, 'developer').title).toContain('API')
  expect(wordsFor(revoked, 'user').title).not.toContain('API')
  expect(wordsFor(rateLimited, 'developer')).toEqual(wordsFor(rateLimited, 'user'))
})

describe('a code of the app’s own server', () => {
  const refused = (rawCode: string) =>
    new TranscriptionError({ code: 'not_authorized', rawCode, message: 'English, for developers.' })
  const planNeeded = { title: 'Pro is needed', description: 'Choose a plan.' }
  const ours = { locale: 'en', errors: { plan_needed: planNeeded, toString: { title: 'Odd' } } }

  test('is said in the words a catalogue has for it, else as the code it counts as', () => {
    const { wordsFor } = createWording(catalogFor('en', [ours]))
    expect(wordsFor(refused('plan_needed'), 'user')).toEqual(planNeeded)
    expect(wordsFor(refused('seat_needed'), 'user')).toEqual(en.errors.not_authorized)
    expect(wordsFor(refused('__proto__'), 'user')).toEqual(en.errors.not_authorized)
    expect(wordsFor(refused('constructor'), 'user')).toEqual(en.errors.not_authorized)
    // What is missing is said as for the code it counts as.
    expect(wordsFor(refused('toString'), 'user')).toEqual({ ...en.errors.not_authorized, title: 'Odd' })
  })

  test('a code that we know and do not believe does not get its words', () => {
    const error = new TranscriptionError({
      code: 'unknown_error',
      rawCode: 'rate_limit_exceeded',
      message: '',
    })
    expect(createWording(en).wordsFor(error, 'user')).toEqual(en.errors.unknown_error)
  })

  test('is given to `translate`', () => {
    const translate = vi.fn((_key: string, { rawCode }: Record<string, unknown>) =>
      rawCode === 'plan_needed' ? 'Bila mpango' : undefined,
    )
    const { wordsFor } = createWording(en, translate)
    expect(wordsFor(refused('plan_needed'), 'user').title).toBe('Bila mpango')
    expect(wordsFor(rateLimited, 'user')).toEqual(en.errors.rate_limit_exceeded)
    expect(translate.mock.calls[0]).toEqual([
      'errors.not_authorized.title',
      { rawCode: 'plan_needed' },
      en.errors.not_authorized.title,
    ])
  })
})

describe('translate', () => {
  test('gets the key, the values and our text', () => {
    const translate = vi.fn(() => undefined)
    const { ui, wordsFor } = createWording(catalogFor('en', [developerEn]), translate)
    ui('retryIn.minutes', { count: 2 })
    wordsFor(revoked, 'developer')
    expect(translate.mock.calls).toEqual([
      ['ui.retryIn.minutes', { count: 2 }, 'Retrying in 2 minutes'],
      ['errors.revoked_api_key.developer.title', {}, 'The API key was revoked'],
      ['errors.revoked_api_key.developer.description', {}, expect.any(String)],
    ])
  })

  test('keeps our text where it returns undefined, and an empty text where it returns that', () => {
    const { ui } = createWording(am, (key) => (key === 'ui.cancel' ? '' : undefined))
    expect([ui('cancel'), ui('dismiss')]).toEqual(['', am.ui.dismiss])
  })

  test('is believed to speak the language asked for; our own words are marked as what they are', () => {
    expect(createWording(en, () => 'Maombi', 'sw').lang).toBe('sw')
    expect(createWording(en, () => 'Maombi').lang).toBe('en')
    expect(createWording(en, undefined, 'sw').lang).toBe('en')
  })

  test('leaves the direction to the text that comes back', () => {
    expect([createWording(en).dir, createWording(en, () => 'مرحبا').dir]).toEqual(['ltr', 'auto'])
  })
})

test.each([en, am, ti, so])('while we try again nobody is told to, in $locale', (catalog) => {
  const { ui, wordsFor } = createWording(catalog)
  const error = new TranscriptionError({ code: 'rate_limit_exceeded', message: 'Later.' })
  const { title, description } = wordsFor(error, 'user')
  const waiting = withRetryState(error, { phase: 'waiting', willRetry: true })
  expect(wordsFor(waiting, 'user')).toEqual({ title, description: ui('weTryAgain') })
  // Here it is the app, or a person, who decides.
  const undecided = withRetryState(error, { phase: 'deciding', willRetry: true })
  expect(wordsFor(undecided, 'user').description).toBe(description)
})
