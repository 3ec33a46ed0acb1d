import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import {
  type ErrorMessage,
  TranscriptionError,
  TranscriptionProvider,
  useErrorMessage,
} from '../../src/index.js'
import { am } from '../../src/messages/am.js'
import { errorOf, gaveUp, inSeconds, offline, retrying } from '../../stories/support/errorOf.js'
import { pass, stopClock } from './helpers/renderBanner.js'

afterEach(cleanup)

/** A message of one's own that counts its renders. */
function show(first: TranscriptionError | null, locale = 'en') {
  const messages: (ErrorMessage | null)[] = []
  const host = vi.fn()
  function Toast({ error }: { error: TranscriptionError | null }) {
    host()
    const message = useErrorMessage(error)
    messages.push(message)
    return message && <p>{message.stateLine}</p>
  }
  const page = (error: TranscriptionError | null) => (
    <TranscriptionProvider locale={locale} messages={languages}>
      <Toast error={error} />
    </TranscriptionProvider>
  )
  const view = render(page(first))
  return {
    host,
    text: () => view.container.textContent,
    message: () => messages.at(-1) ?? null,
    show: (error: TranscriptionError | null) => view.rerender(page(error)),
  }
}

const languages = [am]

test('a message of one’s own has words, a countdown that renders alone, and the labels of what helps', () => {
  stopClock()
  const { message, text, host } = show(errorOf('service_unavailable', { ...inSeconds(30), attempt: 2 }), 'am')
  expect(message()).toMatchObject({
    title: am.errors.service_unavailable.title,
    description: am.ui.weTryAgain,
    severity: 'warning',
    labels: { retry: am.ui.retryNow, cancel: am.ui.cancel },
    lang: 'am',
    dir: 'ltr',
  })
  expect(text()).toContain('30')
  pass(10)
  expect(text()).toContain('20')
  expect(host).toHaveBeenCalledTimes(1)
})

test.each([
  ['before the end of a limit', errorOf('rate_limit_exceeded', inSeconds(30)), ['cancel']],
  ['while it is retried', errorOf('internal_error', retrying), ['cancel']],
  ['without a connection', errorOf('connection_error', offline), ['retry', 'cancel']],
  ['after the last try', errorOf('internal_error', gaveUp), ['retry', 'dismiss']],
  ['where another file is the way out', errorOf('file_too_large'), ['dismiss', 'chooseFile']],
  ['where signing in is', errorOf('sign_in_required'), ['retry', 'dismiss', 'signIn']],
])('%s it offers what helps', (_, error, offered) => {
  const labels = Object.entries(show(error).message()?.labels ?? {})
  expect(labels.filter(([, label]) => label).map(([name]) => name)).toEqual(offered)
})

test('once the time has come another try is offered, with one render', () => {
  stopClock()
  const later = errorOf('daily_quota_exceeded', { retryAt: Date.now() + 30_000 })
  const { message, host, text } = show(later)
  expect(message()?.labels.retry).toBeUndefined()
  act(() => void vi.advanceTimersByTime(30_000))
  expect(message()?.labels.retry).toBe('Retry now')
  expect(text()).toBe('You can try again now.')
  expect(host).toHaveBeenCalledTimes(2)
})

test('the same error is the same message, for effects; a cancel and no error are none', () => {
  const error = errorOf('internal_error')
  const { message, show: next } = show(error)
  const first = message()
  next(error)
  expect(message()).toBe(first)
  next(new TranscriptionError({ code: 'aborted', message: 'Cancelled.' }))
  expect(message()).toBeNull()
  next(null)
  expect(message()).toBeNull()
})

test.each([
  ['timeout', 'create', true],
  ['unparsable_response', 'create', true],
  ['still_processing', 'create', true],
  ['timeout', 'job', false],
  ['connection_error', 'create', false],
] as const)('%s of a %s may have left a job behind: %s, and that is said', (code, operation, warns) => {
  const error = new TranscriptionError({ code, operation, message: 'It went wrong.' })
  const said = (locale: string) => show(error, locale).message()?.description
  expect(said('en')?.includes('counted twice')).toBe(warns)
  cleanup()
  expect(said('am') === am.errors.still_processing.description).toBe(warns)
})
