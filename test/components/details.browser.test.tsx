import { act } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { errorOf, inSeconds } from '../../stories/support/errorOf.js'
import { shownCodes } from '../../stories/support/situations.js'
import { locales, renderBanner } from './helpers/renderBanner.js'

const hostile = `Key sk_live_12345678 at 10.0.0.1 <img src=x onerror=alert(1)> \u202egnirts\u2066 ${'JSON '.repeat(1_000_000)}`
const error = errorOf('invalid_api_key', {}, { message: hostile, requestId: 'req_1', param: 'api_key' })

const open = (view: ReturnType<typeof renderBanner>, name = 'Details') =>
  act(() => view.getByRole('button', { name }).click())

test('details are closed at first, and say whether they are open', () => {
  const view = renderBanner({ error })
  const button = view.getByRole('button', { name: 'Details' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  expect(view.box().textContent).not.toContain('invalid_api_key')
  open(view)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(document.getElementById(String(button.getAttribute('aria-controls')))?.textContent).toContain(
    'Error code: invalid_api_keyRequest ID: req_1Field: api_key',
  )
})

test('codes are marked as no words of the language around them', () => {
  const view = renderBanner({ error, locale: 'am' })
  open(view, 'ዝርዝሮች')
  for (const code of view.box().querySelectorAll('code')) {
    expect([code.lang, code.dir, code.translate]).toEqual(['en', 'ltr', false])
  }
})

test('Copy puts one plain line on the clipboard, and says so without another name', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const view = renderBanner({
    error: errorOf('model_error', {}, { requestId: 'req_1', receivedAt: Date.UTC(2026, 0, 2, 3, 4, 5) }),
  })
  open(view)
  await act(async () => view.getByRole('button', { name: 'Copy' }).click())
  expect(writeText).toHaveBeenCalledExactlyOnceWith('model_error req_1 2026-01-02T03:04:05.000Z')
  expect(view.getByRole('button', { name: 'Copy' })).toBeTruthy()
  expect(view.container.querySelector('.lesan-copy [role=status]')?.textContent).toBe('Copied')
})

test('a clipboard that refuses is said, and no failure of the banner', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'))
  const view = renderBanner({ error })
  open(view)
  await act(async () => view.getByRole('button', { name: 'Copy' }).click())
  expect(view.container.querySelector('.lesan-copy [role=status]')?.textContent).toBe(
    'It could not be copied.',
  )
})

test('while it is tried again users need no details, developers have them', () => {
  const waiting = errorOf('rate_limit_exceeded', inSeconds(30))
  const view = renderBanner({ error: waiting })
  expect(view.queryByRole('button', { name: 'Details' })).toBeNull()
  view.show({ audience: 'developer' })
  expect(view.getByRole('button', { name: 'Details' })).toBeTruthy()
  view.show({ details: false })
  expect(view.queryByRole('button', { name: 'Details' })).toBeNull()
})

test('developers see what the API said, in English, kept apart from the text around it and cut short', () => {
  const view = renderBanner({ error, audience: 'developer', locale: 'ti' })
  open(view, 'ዝርዝራት')
  const message = view.box().querySelector('bdi')
  expect([message?.lang, message?.dir]).toEqual(['en', 'ltr'])
  expect(message?.textContent).toContain('<img src=x onerror=alert(1)>')
  expect(message?.querySelector('img')).toBeNull()
  expect(message?.textContent?.length).toBeLessThanOrEqual(500)
})

test('users never get what the API said, open or closed, in any language', () => {
  for (const locale of locales) {
    for (const code of shownCodes) {
      const view = renderBanner({ error: errorOf(code, {}, { message: hostile }), locale })
      act(() => view.box().querySelector<HTMLElement>('[aria-expanded]')?.click())
      expect(document.documentElement.outerHTML).not.toMatch(/sk_live|10\.0\.0\.1|onerror|\u202e/)
      view.unmount()
    }
  }
})

test('users read no word of keys, scopes, addresses, origins, JSON or webhooks in any language', () => {
  const technical =
    /\bapi\b|\bkeys?\b|json|scope|origin|webhook|\bip\b|ቁልፍ|መፍትሕ|ፈቃድ|መነሻ|ዌብሁክ|ዌብሆክ|\bfure|furaha|oggolaansho|asalka/i
  for (const locale of locales) {
    for (const code of shownCodes) {
      const view = renderBanner({ error: errorOf(code), locale })
      expect(`${code} ${locale}: ${view.container.textContent}`.slice(code.length)).not.toMatch(technical)
      view.unmount()
    }
  }
})
