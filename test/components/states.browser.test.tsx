import { act, render } from '@testing-library/react'
import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import { withRetryState } from '../../src/errors/withRetryState.js'
import { BannerTitle, ErrorBanner, type ErrorReason, TranscriptionError } from '../../src/index.js'
import { errorOf, gaveUp, inSeconds, inTurn, offline, retrying } from '../../stories/support/errorOf.js'
import { codeOf, refused } from '../../stories/support/refused.js'
import { phases, phasesOf, shownCodes } from '../../stories/support/situations.js'
import { pass, renderBanner, stopClock } from './helpers/renderBanner.js'

const names = (box: HTMLElement) => [...box.querySelectorAll('button')].map((button) => button.textContent)
const line = (box: HTMLElement) => box.querySelector('.lesan-banner-state')?.textContent ?? ''

test('an error alone shows what happened, what to do and a countdown', () => {
  stopClock()
  const { container } = render(<ErrorBanner error={errorOf('rate_limit_exceeded', inSeconds(30))} />)
  const box = container.querySelector('section')
  expect(box?.textContent).toBe(
    'Warning: Too many requestsWe will try again for you. You can leave this page open. Retrying in 30 seconds0:30',
  )
  expect(box?.querySelector('button')).toBeNull()
})

test('the visible number counts down each second, and only it', () => {
  stopClock()
  const { box } = renderBanner({ error: errorOf('rate_limit_exceeded', inSeconds(3)) })
  const seen = [line(box())]
  for (let second = 0; second < 3; second++) {
    pass(1)
    seen.push(line(box()))
  }
  expect(seen).toEqual([
    'Retrying in 3 seconds',
    'Retrying in 2 seconds',
    'Retrying in 1 second',
    'Retrying…',
  ])
})

test('each state offers what helps there, and nothing that is sure to fail', () => {
  const offered = (error: TranscriptionError) => {
    const view = renderBanner({ error })
    const found = names(view.box())
    view.unmount()
    return found
  }
  const later = { retryAt: Date.now() + 3_600_000 }
  const now = { retryAt: Date.now() - 1 }
  expect(offered(errorOf('rate_limit_exceeded', inSeconds(30)))).toEqual(['Cancel'])
  expect(offered(errorOf('service_unavailable', inSeconds(4)))).toEqual(['Retry now', 'Cancel'])
  expect(offered(errorOf('service_unavailable', { ...retrying, attempt: 2 }))).toEqual([
    'Retry now',
    'Cancel',
  ])
  expect(offered(errorOf('connection_error', offline))).toEqual(['Retry now', 'Cancel'])
  expect(offered(errorOf('daily_quota_exceeded', later))).toEqual(['Dismiss', 'Details'])
  expect(offered(errorOf('daily_quota_exceeded', now))).toEqual(['Retry now', 'Dismiss', 'Details'])
  expect(offered(errorOf('service_unavailable', gaveUp))).toEqual(['Retry now', 'Dismiss', 'Details'])
  expect(offered(errorOf('file_too_large'))).toEqual(['Choose another file', 'Dismiss', 'Details'])
  expect(offered(errorOf('revoked_api_key'))).toEqual(['Dismiss', 'Details'])
})

test('of all buttons at most one is the first to press', () => {
  for (const code of shownCodes) {
    for (const phase of phasesOf(code)) {
      const { box, unmount } = renderBanner({ error: phases[phase](code) })
      expect(box().querySelectorAll('[data-variant=strong]').length, `${code} ${phase}`).toBeLessThanOrEqual(
        1,
      )
      unmount()
    }
  }
  for (const reason of Object.keys(codeOf) as ErrorReason[]) {
    const { box, unmount } = renderBanner({ error: refused(reason) })
    expect(box().querySelectorAll('[data-variant=strong]').length, reason).toBeLessThanOrEqual(1)
    unmount()
  }
})

test('Cancel stands in every state that changes by itself, and calls onCancel', () => {
  for (const state of [inSeconds(30), { ...retrying, attempt: 2 }, offline]) {
    const onCancel = vi.fn()
    const { getByRole, unmount } = renderBanner({ error: errorOf('internal_error', state), onCancel })
    getByRole('button', { name: 'Cancel' }).click()
    expect(onCancel).toHaveBeenCalledOnce()
    unmount()
  }
})

test('there is exactly one state line, or none where the words above say it all', () => {
  for (const code of shownCodes) {
    for (const state of [inSeconds(30), retrying, gaveUp, {}]) {
      const { box, unmount } = renderBanner({ error: errorOf(code, { attempt: 2, ...state }) })
      expect(box().querySelectorAll('.lesan-banner-state')).toHaveLength(1)
      unmount()
    }
    for (const state of [offline, {}]) {
      const { box, unmount } = renderBanner({ error: errorOf(code, state) })
      expect(line(box())).toBe('')
      unmount()
    }
  }
})

test('attempts are counted from the second on, where there is an end to them', () => {
  stopClock()
  const { box, show } = renderBanner({
    error: errorOf('internal_error', { ...inSeconds(4), attempt: 2, maxAttempts: 4 }),
  })
  expect(line(box())).toBe('Retrying in 4 seconds · Attempt 2 of 4')
  show({ error: errorOf('rate_limit_exceeded', { ...inSeconds(4), attempt: 2 }) })
  expect(line(box())).toBe('Retrying in 4 seconds')
  show({ error: errorOf('internal_error', gaveUp) })
  expect(line(box())).toBe('Stopped after 4 attempts')
})

test('what waits for its turn says that, not that it is under way', () => {
  const { box, show, getByRole } = renderBanner({ error: errorOf('internal_error', inTurn) })
  expect(line(box())).toBe('Queued · Attempt 2 of 4')
  expect(box()).toHaveProperty('dataset.state', 'waiting')
  // A person may go first.
  expect(getByRole('button', { name: 'Retry now' }).ariaDisabled).toBeNull()
  show({ error: errorOf('internal_error', retrying) })
  expect(line(box())).toBe('Retrying…')
})

test('a wait reads in seconds up to 90 s, in minutes up to 90 min, in hours up to 48 h, in days above', () => {
  stopClock()
  const { box, show } = renderBanner({ error: null })
  const reads = (seconds: number) => {
    show({ error: errorOf('rate_limit_exceeded', inSeconds(seconds)) })
    return line(box())
  }
  expect(reads(90)).toBe('Retrying in 90 seconds')
  expect(reads(91)).toBe('Retrying in 2 minutes')
  expect(reads(5_400)).toBe('Retrying in 90 minutes')
  expect(reads(5_401)).toBe('Retrying in about 2 hours')
  expect(reads(86_400)).toBe('Retrying in about 24 hours')
  vi.setSystemTime(new Date(2026, 0, 2, 12))
  expect(reads(90_000)).toBe('Retrying tomorrow, in about 25 hours')
  expect(reads(172_800)).toBe('Retrying in about 48 hours')
  expect(reads(172_801)).toBe('Retrying in about 3 days')
  vi.setSystemTime(new Date(2026, 0, 2, 23, 30))
  expect(reads(90_000)).toBe('Retrying in about 25 hours')
})

test('a first failure that is retried within a second is not shown, unless it lasts', () => {
  stopClock()
  const first = errorOf('service_unavailable', { ...inSeconds(1), maxAttempts: 4 })
  const { container, show } = renderBanner({ error: first })
  expect(container.textContent).toBe('')
  pass(1)
  show({ error: withRetryState(first, { phase: 'sending', retryAt: null }) })
  pass(0.3)
  expect(container.textContent).toBe('')
  show({ error: null })
  pass(3)
  expect(container.textContent).toBe('')
})

test('a short turn behind a limit that others ran into is not shown either', () => {
  stopClock()
  const held = errorOf('rate_limit_exceeded', { ...inSeconds(1), attempt: undefined })
  const { container } = renderBanner({ error: held })
  expect(container.querySelector('section')).toBeNull()
})

test('a retry that takes longer is shown a second and a half after the failure', () => {
  stopClock()
  const first = errorOf('service_unavailable', { ...inSeconds(1), maxAttempts: 4 })
  const { container, show, box } = renderBanner({ error: first })
  pass(1)
  show({ error: withRetryState(first, { phase: 'sending', retryAt: null }) })
  pass(0.4)
  expect(container.querySelector('section')).toBeNull()
  pass(0.2)
  expect(line(box())).toBe('Retrying…')
})

test('a second failure, a longer wait, a missing connection and an end are shown at once', () => {
  stopClock()
  const { box, show } = renderBanner({ error: errorOf('internal_error', { ...inSeconds(1), attempt: 2 }) })
  expect(box().dataset['state']).toBe('waiting')
  show({ error: errorOf('rate_limit_exceeded', inSeconds(3)) })
  expect(line(box())).toBe('Retrying in 3 seconds')
  show({ error: errorOf('connection_error', offline) })
  expect(box().dataset['state']).toBe('offline')
  show({ error: errorOf('invalid_api_key') })
  expect(box().dataset['state']).toBe('final')
})

test('a cancel shows nothing', () => {
  const { container, show } = renderBanner({ error: errorOf('rate_limit_exceeded', inSeconds(30)) })
  show({ error: new TranscriptionError({ code: 'aborted', message: 'Cancelled.' }) })
  expect(container.querySelector('section')).toBeNull()
})

test('a session that is over is not the app’s fault: "Sign in" comes first, and what was chosen can be sent again', () => {
  const onSignIn = vi.fn()
  const onRetry = vi.fn()
  const { box, show, getByRole } = renderBanner({ error: errorOf('sign_in_required'), onSignIn, onRetry })
  expect(names(box())).toEqual(['Sign in', 'Retry now', 'Dismiss', 'Details'])
  expect(box().querySelectorAll('[data-variant=strong]')).toHaveLength(1)
  expect(getByRole('button', { name: 'Sign in' }).dataset['variant']).toBe('strong')
  act(() => getByRole('button', { name: 'Sign in' }).click())
  expect(onSignIn).toHaveBeenCalledTimes(1)
  expect(onRetry).not.toHaveBeenCalled()
  expect(box().textContent).not.toMatch(/set up|owner/)
  show({ onSignIn: undefined })
  expect(names(box())).toEqual(['Retry now', 'Dismiss', 'Details'])
  show({ error: errorOf('not_authorized'), onSignIn })
  expect(names(box())).toEqual(['Retry now', 'Dismiss', 'Details'])
  expect(box().textContent).not.toMatch(/set up|owner/)
})

test('whether a long limit is still needed can be checked after five minutes, and at once where another run began it', () => {
  stopClock()
  const held = errorOf('daily_quota_exceeded', inSeconds(3_600))
  const { box, show } = renderBanner({ error: held })
  expect(names(box())).toEqual(['Cancel'])
  act(() => void vi.advanceTimersByTime(5 * 60_000))
  expect(names(box())).toEqual(['Check again', 'Cancel'])
  expect(box().querySelector('[data-variant=strong]')).toBeNull()
  // Five minutes before its end that is no longer worth a request.
  act(() => void vi.advanceTimersByTime(50 * 60_000))
  expect(names(box())).toEqual(['Cancel'])
  show({ error: errorOf('daily_quota_exceeded', { ...inSeconds(3_600), attempt: undefined }) })
  expect(names(box())).toEqual(['Check again', 'Cancel'])
  show({ error: errorOf('rate_limit_exceeded', { ...inSeconds(200), attempt: undefined }) })
  expect(names(box())).toEqual(['Cancel'])
})

test('an error of a request of the app’s own, without a run, says when to come back', () => {
  stopClock()
  const error = new TranscriptionError({ code: 'rate_limit_exceeded', message: 'Slow down.', retryAfter: 30 })
  const { box } = renderBanner({ error })
  expect(line(box())).toBe('You can try again in 30 seconds.')
  expect(names(box())).toEqual(['Dismiss', 'Details'])
  pass(30)
  expect(line(box())).toBe('You can try again now.')
  expect(names(box())).toEqual(['Retry now', 'Dismiss', 'Details'])
})

test.each([0, 1, 2, 60, 3_600, undefined, Number.NaN, -5, Number.POSITIVE_INFINITY, 1e10])(
  'a retry_after of %s makes a sane text',
  (retryAfter) => {
    const error = new TranscriptionError({ code: 'rate_limit_exceeded', message: '', retryAfter })
    const retryAt = retryAfter === undefined ? null : Date.now() + retryAfter * 1_000
    const { box, show } = renderBanner({ error })
    expect(box().textContent).not.toMatch(/NaN|Infinity|undefined|null|-\d/)
    show({ error: withRetryState(error, { phase: 'waiting', attempt: 2, willRetry: true, retryAt }) })
    expect(box().textContent).not.toMatch(/NaN|Infinity|undefined|null|-\d/)
  },
)

test('any other Error, and a code of a newer version, read as an unknown error', () => {
  const { box, show } = renderBanner({ error: new TypeError('x is not a function') })
  expect(box().textContent).toContain('Something went wrong')
  show({ error: Object.assign(errorOf('unknown_error'), { code: 'from_the_future' }) })
  expect(box().textContent).toContain('Something went wrong')
})

test('state, severity and code are attributes, and everything else of a section passes through', () => {
  const ref = createRef<HTMLElement>()
  const error = errorOf('rate_limit_exceeded', inSeconds(30))
  const { container } = render(
    <ErrorBanner ref={ref} error={error} className="mine" style={{ maxWidth: 300 }} id="b" />,
  )
  const box = container.querySelector('section')
  expect(ref.current).toBe(box)
  expect(box?.className).toBe('lesan lesan-card lesan-banner mine')
  expect(box?.style.maxWidth).toBe('300px')
  expect(box?.id).toBe('b')
  expect(box?.dataset).toMatchObject({ state: 'waiting', severity: 'warning', code: 'rate_limit_exceeded' })
})

test('what is retried is a warning, and an error once it is over', () => {
  const { box, show } = renderBanner({ error: errorOf('internal_error', inSeconds(30)) })
  expect(box().dataset['severity']).toBe('warning')
  show({ error: errorOf('internal_error', gaveUp) })
  expect(box().dataset['severity']).toBe('error')
})

test('the heading has the level that is asked for and names the region', () => {
  const { getByRole } = renderBanner({ error: errorOf('file_too_large'), headingLevel: 2 })
  expect(getByRole('heading', { level: 2 }).textContent).toBe('Error: The file is too large')
  expect(getByRole('region', { name: 'Error: The file is too large' })).toBeTruthy()
})

test('a part outside of a banner says which, and what it needs', () => {
  vi.mocked(console.error).mockImplementation(() => {})
  expect(() => render(<BannerTitle />)).toThrow('<BannerTitle> does not know which error to show')
  vi.mocked(console.error).mockClear()
})
