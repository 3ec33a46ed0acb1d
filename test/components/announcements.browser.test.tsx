import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { withRetryState } from '../../src/errors/withRetryState.js'
import { TranscriptionError } from '../../src/index.js'
import { so } from '../../src/messages/so.js'
import { errorOf, gaveUp, inSeconds, retrying } from '../../stories/support/errorOf.js'
import { pass, renderBanner, stopClock } from './helpers/renderBanner.js'

/** What the live regions of a banner said, as a screen reader hears it. */
function listen(container: HTMLElement) {
  const said: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const role = target instanceof Element && target.getAttribute('role')
      if (role === 'status' || role === 'alert')
        for (const { textContent } of addedNodes) said.push(`${role}: ${textContent}`)
    }
  })
  observer.observe(container, { childList: true, subtree: true })
  return async () => {
    await act(async () => {})
    return said
  }
}

const waitOf = (seconds: number, attempt = 1) =>
  errorOf('rate_limit_exceeded', { ...inSeconds(seconds), attempt })

test('both live regions are there, and empty, before the first error; the same ones speak of it', () => {
  const { container, show } = renderBanner({ error: null })
  const regions = [...container.children]
  expect(regions.map((region) => region.getAttribute('role'))).toEqual(['status', 'alert'])
  expect(container.textContent).toBe('')
  show({ error: errorOf('file_too_large') })
  expect([...container.children].slice(0, 2)).toEqual(regions)
  expect(regions[1]?.textContent).toContain('The file is too large')
})

test('a wait of 30 seconds is spoken of three times: at its start, at 10 seconds and at the retry', async () => {
  stopClock()
  const { container, show } = renderBanner({ error: null })
  const said = listen(container)
  const waiting = waitOf(30)
  show({ error: waiting })
  pass(30)
  show({ error: withRetryState(waiting, { phase: 'sending', retryAt: null }) })
  expect(await said()).toEqual([
    'status: Too many requests. We will try again for you. You can leave this page open. Retrying in 30 seconds',
    'status: Retrying in 10 seconds',
    'status: Retrying…',
  ])
})

test('a wait of two minutes is spoken of four times', async () => {
  stopClock()
  const { container, show } = renderBanner({ error: null })
  const said = listen(container)
  const waiting = waitOf(120)
  show({ error: waiting })
  pass(120)
  show({ error: withRetryState(waiting, { phase: 'sending', retryAt: null }) })
  expect((await said()).map((line) => line.slice('status: '.length))).toEqual([
    'Too many requests. We will try again for you. You can leave this page open. Retrying in 2 minutes',
    'Retrying in 60 seconds',
    'Retrying in 10 seconds',
    'Retrying…',
  ])
})

test('the whole text is said once, however many attempts follow', async () => {
  stopClock()
  const { container, show } = renderBanner({ error: null })
  const said = listen(container)
  for (const attempt of [1, 2, 3, 4, 5]) {
    const waiting = waitOf(5, attempt)
    show({ error: waiting })
    pass(5)
    show({ error: withRetryState(waiting, { phase: 'sending', retryAt: null }) })
    pass(2)
  }
  const lines = await said()
  expect(lines.filter((line) => line.includes('Too many requests'))).toHaveLength(1)
  expect(lines).toHaveLength(10)
})

test('to be queued, and a wait that others lengthen, are no news', async () => {
  const { container, show } = renderBanner({ error: null })
  const said = listen(container)
  const waiting = waitOf(30)
  show({ error: waiting })
  show({ error: withRetryState(waiting, inSeconds(35)) })
  show({ error: withRetryState(waiting, { phase: 'queued', retryAt: null }) })
  show({ error: withRetryState(waiting, { phase: 'sending', retryAt: null }) })
  expect((await said()).slice(1)).toEqual(['status: Retrying…'])
})

test('what goes on by itself is polite; what stopped, or answers an act, interrupts', async () => {
  const { container, show } = renderBanner({ error: null })
  const said = listen(container)
  show({ error: errorOf('service_unavailable', { ...retrying, attempt: 2 }) })
  show({ error: errorOf('service_unavailable', gaveUp) })
  show({ error: null })
  show({ error: errorOf('invalid_audio_format') })
  expect((await said()).map((line) => line.split(':')[0])).toEqual(['status', 'alert', 'alert'])
})

test('a retry that got through is said once, in words that fit any failure', async () => {
  stopClock()
  const { container, show } = renderBanner({ error: null })
  const said = listen(container)
  show({ error: errorOf('service_unavailable', retrying) })
  show({ error: null })
  pass(3)
  show({ error: null })
  expect((await said()).slice(1)).toEqual(['status: Working again'])
})

test('nothing is called recovered after a cancel, a dismissal or a wait that was given up', async () => {
  const { container, show } = renderBanner({ error: null })
  const said = listen(container)
  for (const before of [
    waitOf(30),
    errorOf('service_unavailable', retrying),
    errorOf('service_unavailable', gaveUp),
  ]) {
    show({ error: before })
    show({ error: new TranscriptionError({ code: 'aborted', message: 'Cancelled.' }) })
    show({ error: null })
  }
  show({ error: waitOf(30) })
  show({ error: null })
  expect(await said()).not.toContain('status: Working again')
})

test('the end of a wait that nothing follows by itself is said', async () => {
  stopClock()
  const { container, show } = renderBanner({ error: null })
  const said = listen(container)
  show({ error: errorOf('daily_quota_exceeded', { retryAt: Date.now() + 5_000 }) })
  pass(6)
  expect((await said()).at(-1)).toBe('status: You can try again now.')
})

test('what was said is cleared a second later, so that nobody finds it', async () => {
  stopClock()
  const { container, show } = renderBanner({ error: null })
  show({ error: waitOf(30) })
  expect(container.querySelector('[role=status]')?.textContent).not.toBe('')
  pass(1.5)
  expect(container.querySelector('[role=status]')?.textContent).toBe('')
})

test('a language that arrives later changes what is read, without saying it again', async () => {
  const { container, show, box } = renderBanner({
    error: errorOf('file_too_large'),
    locale: 'so',
    messages: [],
  })
  expect(box().lang).toBe('en')
  const said = listen(container)
  show({ messages: [so] })
  expect(box().lang).toBe('so')
  expect(box().textContent).toContain(so.errors.file_too_large.title)
  expect(await said()).toEqual([])
})
