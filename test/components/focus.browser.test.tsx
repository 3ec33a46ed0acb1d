import { render } from '@testing-library/react'
import { StrictMode, useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ErrorBanner, type TranscriptionError } from '../../src/index.js'
import { errorOf, gaveUp, inSeconds, offline, retrying } from '../../stories/support/errorOf.js'
import { pass, renderBanner, stopClock } from './helpers/renderBanner.js'

const busy = errorOf('internal_error', retrying, { receivedAt: Date.now() - 5_000 })

test('an error never takes the focus by itself', () => {
  const { show } = renderBanner({ error: null })
  for (const error of [errorOf('file_too_large'), busy, errorOf('connection_error', offline)]) {
    show({ error })
    expect(document.activeElement).toBe(document.body)
  }
})

test('Retry now is the same button, with the focus, while it waits, retries and waits again', () => {
  const { show, getByRole } = renderBanner({ error: errorOf('internal_error', inSeconds(4)) })
  const button = getByRole('button', { name: 'Retry now' })
  button.focus()
  for (const error of [busy, errorOf('internal_error', inSeconds(4)), errorOf('connection_error', offline)]) {
    show({ error })
    expect(getByRole('button', { name: 'Retry now' })).toBe(button)
    expect(document.activeElement).toBe(button)
  }
})

test('while a retry is on its way the button stays, says so, and does nothing', async () => {
  let retries = 0
  const { getByRole } = renderBanner({ error: busy, onRetry: () => retries++ })
  const button = getByRole('button', { name: 'Retry now' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.hasAttribute('disabled')).toBe(false)
  button.click()
  expect(retries).toBe(0)
})

test('when the focused button goes, its banner has the focus', () => {
  const { show, getByRole, box } = renderBanner({ error: errorOf('internal_error', gaveUp) })
  getByRole('button', { name: 'Retry now' }).focus()
  show({ error: errorOf('rate_limit_exceeded', inSeconds(30)) })
  expect(document.activeElement).toBe(box())
})

function Page({ withRef }: { withRef: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [error, setError] = useState<TranscriptionError | null>(null)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Transcripts
      </h1>
      <button type="button" onClick={() => setError(errorOf('file_too_large'))}>
        Transcribe
      </button>
      <ErrorBanner
        error={error}
        onDismiss={() => setError(null)}
        returnFocusRef={withRef ? heading : undefined}
      />
    </>
  )
}

test.each([
  [true, 'the element of returnFocusRef', 'Transcripts'],
  [false, 'the control the banner was entered from', 'Transcribe'],
])('a dismissal sends the focus on (with a ref: %s) to %s', async (withRef, _where, expected) => {
  const { getByText } = render(
    <StrictMode>
      <Page withRef={withRef} />
    </StrictMode>,
  )
  getByText('Transcribe').focus()
  await userEvent.keyboard('{Enter}{Tab}{Enter}')
  expect(document.querySelector('section')).toBeNull()
  expect(document.activeElement?.textContent).toBe(expected)
})

test('a banner that goes without the focus leaves the focus alone', () => {
  const { show } = renderBanner({ error: errorOf('file_too_large') })
  const elsewhere = document.body.appendChild(document.createElement('input'))
  elsewhere.focus()
  show({ error: null })
  expect(document.activeElement).toBe(elsewhere)
  elsewhere.remove()
})

test('the names of all buttons are the same at every second', () => {
  stopClock()
  const { getAllByRole } = renderBanner({ error: errorOf('internal_error', inSeconds(30)) })
  const names = () => getAllByRole('button').map((button) => button.textContent)
  const first = names()
  for (let second = 0; second < 29; second++) {
    pass(1)
    expect(names()).toEqual(first)
  }
})

test('the ticking text is a timer without a live region or a button in it, nor around it', () => {
  const { getByRole } = renderBanner({ error: errorOf('internal_error', inSeconds(30)) })
  const timer = getByRole('timer')
  expect(timer.querySelector('button, [aria-live], [role]')).toBeNull()
  expect(timer.closest('[aria-live], [role=status], [role=alert], button')).toBeNull()
  expect(timer.hasAttribute('aria-live')).toBe(false)
})
