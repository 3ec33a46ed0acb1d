import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ErrorBanner, type TranscriptionError } from '../../src/index.js'
import { am } from '../../src/messages/am.js'
import { errorOf, inSeconds, retrying } from '../../stories/support/errorOf.js'
import '../../src/styles.css'

afterEach(cleanup)

const handlers = { onRetry() {}, onCancel() {}, onDismiss() {} }

/** A banner in a column of a page, with something below. */
function Page({ error, width, locale }: { error: TranscriptionError | null; width: number; locale: string }) {
  return (
    <div style={{ width }}>
      <ErrorBanner error={error} locale={locale} messages={[am]} {...handlers} />
      <p>What was said before.</p>
    </div>
  )
}

const frames = () =>
  act(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** How far things moved without anyone's doing, as browsers count it. */
function watchShifts() {
  const entries: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()))
  observer.observe({ type: 'layout-shift' })
  return () => {
    entries.push(...observer.takeRecords())
    return entries.length
  }
}

const waiting = (attempt: number) =>
  errorOf('service_unavailable', { ...inSeconds(10), attempt, maxAttempts: 4 })
const again = (attempt: number) => errorOf('service_unavailable', { ...retrying, attempt })
const limited = errorOf('rate_limit_exceeded', inSeconds(20))
const limitedRetry = errorOf('rate_limit_exceeded', { ...retrying, attempt: 1, maxAttempts: undefined })

test.each([
  [320, 'en', [waiting(1), again(1), waiting(2), again(2)]],
  [320, 'am', [waiting(2), again(2)]],
  [560, 'en', [waiting(2), again(2)]],
  [1_000, 'am', [limited, limitedRetry]],
] as const)(
  'nothing moves from the wait through the retry to the success: %i px, %s',
  async (width, locale, steps) => {
    const page = (error: TranscriptionError | null) => <Page error={error} width={width} locale={locale} />
    const { container, rerender } = render(page(steps[0]))
    const height = () => container.querySelector('.lesan-banner')?.getBoundingClientRect().height
    const places = () =>
      [...container.querySelectorAll('.lesan-actions button')].map(
        (button) => button.getBoundingClientRect().left,
      )
    await frames()
    const [firstHeight, firstPlaces] = [height(), places()]
    const shifts = watchShifts()
    for (const step of steps.slice(1)) {
      rerender(page(step))
      await frames()
      expect([height(), places()], step.phase).toEqual([firstHeight, firstPlaces])
    }
    rerender(page(null))
    await frames()
    expect(container.querySelector<HTMLElement>('.lesan-banner')?.dataset['state']).toBe('recovered')
    expect(height()).toBe(firstHeight)
    expect(shifts()).toBe(0)
    // What does move is seen.
    container.style.paddingTop = '40px'
    await frames()
    await expect.poll(shifts).toBeGreaterThan(0)
    container.style.paddingTop = ''
  },
)

test('"Working again" goes by itself, but not from under the keyboard, and leaves nothing focused behind', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const page = (error: TranscriptionError | null) => <Page error={error} width={400} locale="en" />
  const { container, rerender } = render(page(errorOf('service_unavailable', retrying)))
  const box = () => container.querySelector<HTMLElement>('.lesan-banner')
  container.querySelectorAll<HTMLElement>('button')[1]?.focus()
  rerender(page(null))
  expect(box()?.textContent).toContain('Working again')
  expect(document.activeElement).toBe(box())
  act(() => void vi.advanceTimersByTime(9_000))
  expect(box()).not.toBeNull()
  act(() => (document.activeElement as HTMLElement).blur())
  act(() => void vi.advanceTimersByTime(4_000))
  expect(box()).toBeNull()
  vi.useRealTimers()
})

test('the line drains with the wait, in one animation that no second restarts', async () => {
  const error = errorOf('rate_limit_exceeded', inSeconds(20), { receivedAt: Date.now() - 20_000 })
  const { container } = render(<Page error={error} width={400} locale="en" />)
  const line = () => container.querySelector('.lesan-hairline') as HTMLElement
  const [first] = [line()]
  const scale = () => new DOMMatrix(getComputedStyle(line()).transform).a
  expect(scale()).toBeGreaterThan(0.45)
  expect(scale()).toBeLessThanOrEqual(0.5)
  await act(() => new Promise((done) => setTimeout(done, 1_100)))
  expect(line()).toBe(first)
  const left = ((error.retryAt ?? 0) - Date.now()) / 40_000
  expect(Math.abs(scale() - left)).toBeLessThan(0.01)
  expect(line().getAnimations()).toHaveLength(1)
})

test('after a sleep, in which animations stand still, the line is right again', async () => {
  const error = errorOf('rate_limit_exceeded', inSeconds(40))
  const { container } = render(<Page error={error} width={400} locale="en" />)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 })
  await act(() => new Promise((done) => setTimeout(done, 1_100)))
  const line = container.querySelector('.lesan-hairline') as HTMLElement
  const left = ((error.retryAt ?? 0) - Date.now()) / ((error.retryAt ?? 0) - error.receivedAt)
  expect(Math.abs(new DOMMatrix(getComputedStyle(line).transform).a - left)).toBeLessThan(0.01)
  vi.useRealTimers()
})
