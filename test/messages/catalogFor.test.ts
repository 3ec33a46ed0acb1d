import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { am } from '../../src/messages/am.js'
import { catalogFor } from '../../src/messages/catalogFor.js'
import { en } from '../../src/messages/en.js'
import { ti } from '../../src/messages/ti.js'

test.each([
  ['am', 'am'],
  ['am-ET', 'am'],
  ['AM-et', 'am'],
  ['am_ET', 'am'],
  ['ti-ER', 'ti'],
  ['en-GB', 'en'],
  ['amx', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  ['not a tag', 'en'],
])('%o is answered in %s: exact, else the language part, else English', (tag, expected) => {
  expect(catalogFor(tag, [am, ti]).locale).toBe(expected)
})

property.prop([fc.string(), fc.constantFrom([], [am], [{ locale: 'am' }])])(
  'no tag makes it throw, and there are always words',
  (tag, messages) => {
    expect(catalogFor(tag, messages).ui.retryNow).toBeTruthy()
  },
)

test('without a language it is English', () => {
  expect(catalogFor()).toBe(en)
})

test('single words can be changed; the others stay', () => {
  const patch = { locale: 'am', errors: { file_too_large: { title: 'ትልቅ' } }, ui: { cancel: 'ተው' } }
  const { errors, ui } = catalogFor('am', [am, patch])
  expect(errors.file_too_large).toEqual({ ...am.errors.file_too_large, title: 'ትልቅ' })
  expect(errors.timeout).toBe(am.errors.timeout)
  expect(ui).toEqual({ ...am.ui, cancel: 'ተው' })
})

test('a change may be given before the language it is of', () => {
  const patch = { locale: 'am', ui: { cancel: 'ተው' } }
  expect(catalogFor('am', [patch, am])).toEqual(catalogFor('am', [am, patch]))
})

test('a change to a language that is not there is no language', () => {
  expect(catalogFor('am', [{ locale: 'am', ui: { cancel: 'ተው' } }])).toBe(en)
})

test('changes for a region are put on top of the language, and only there', () => {
  const messages = [{ locale: 'ti-ET', ui: { dismiss: 'ዕፀው' } }, ti]
  expect(catalogFor('ti-ET', messages)).toMatchObject({
    locale: 'ti-ET',
    ui: { dismiss: 'ዕፀው', cancel: ti.ui.cancel },
  })
  expect(catalogFor('ti-ER', messages)).toBe(ti)
})

test('English can be changed as well, and a later change wins', () => {
  const messages = [
    { locale: 'en', ui: { cancel: 'Stop' } },
    { locale: 'en', ui: { cancel: 'Leave it' } },
  ]
  expect(catalogFor('en', messages).ui.cancel).toBe('Leave it')
  expect(catalogFor('fr', messages).ui.cancel).toBe('Leave it')
})
