import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { TranscriptionStatus, type TranscriptionStatusProps } from '../../src/index.js'
import { am } from '../../src/messages/am.js'
import { so } from '../../src/messages/so.js'
import { ti } from '../../src/messages/ti.js'
import { errorOf, inSeconds } from '../../stories/support/errorOf.js'
import { progress } from '../../stories/support/runs.js'
import '../../src/styles.css'

afterEach(cleanup)

function renderStatus(props: TranscriptionStatusProps) {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
  const view = render(<TranscriptionStatus {...props} messages={[am, ti, so]} />)
  const box = view.container.firstElementChild as HTMLElement
  return {
    show: (next: TranscriptionStatusProps) =>
      view.rerender(<TranscriptionStatus {...next} messages={[am, ti, so]} />),
    pass: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
    words: () => box.querySelector('[role=status]')?.textContent,
    box,
  }
}

test.each(['en', 'am', 'ti', 'so'])(
  'each phase in which something goes on is said, and no other: %s',
  (locale) => {
    const { show, pass, words, box } = renderStatus({ phase: 'idle', locale })
    expect([words(), box.getBoundingClientRect().height]).toEqual(['', 0])
    const said = (['queued', 'paused', 'offline', 'sending', 'processing', 'waiting'] as const).map(
      (phase) => {
        show({ phase, locale })
        pass(301)
        return words()
      },
    )
    expect(new Set(said).size).toBe(6)
    expect(said).not.toContain('')
    for (const phase of ['success', 'error', 'cancelled'] as const) {
      show({ phase, locale })
      expect(words()).toBe('')
    }
  },
)

test('what is over within 300 ms is not shown', () => {
  const { show, pass, words } = renderStatus({ phase: 'queued' })
  show({ phase: 'sending' })
  pass(299)
  expect(words()).toBe('Queued')
  show({ phase: 'processing' })
  pass(301)
  expect(words()).toBe('Transcribing…')
})

test('how far an upload is stands beside the words, and is a value of a progress bar', () => {
  const { box } = renderStatus({ phase: 'sending', progress })
  expect(box.querySelector('.lesan-figures')?.textContent).toBe('32 % · About 4 min left')
  expect(box.querySelector('progress')?.position).toBeCloseTo(0.32)
  // Not said at every tick.
  expect(box.querySelector('[role=status]')?.textContent).toBe('Sending…')
})

test('while a first failure is kept quiet something still goes on; then the banner has the word', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
  const error = errorOf('service_unavailable', { ...inSeconds(1), attempt: 1, maxAttempts: 4 })
  const { pass, words } = renderStatus({ phase: 'waiting', error })
  expect(words()).toBe('We will try again for you')
  pass(1_600)
  expect(words()).toBe('')
})

test('without a banner the wait has a clock', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
  const { box, pass } = renderStatus({ phase: 'waiting', retryAt: Date.now() + 24_000 })
  pass(1_000)
  expect(box.querySelector('.lesan-figures')?.textContent).toBe('0:23')
})

test('beside long figures it is not broken within a word, on the smallest phone', () => {
  const { box } = renderStatus({ phase: 'sending', locale: 'so', progress, style: { width: 320 } })
  const label = box.querySelector('[role=status]') as HTMLElement
  const lines = label.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(label).lineHeight)
  expect(Math.round(lines)).toBeLessThanOrEqual(2)
  expect(box.scrollWidth).toBeLessThanOrEqual(320)
})
