import { act, cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useRetryCountdown } from '../../src/index.js'

function Countdown({ until }: { until: number | null }) {
  const time = useRetryCountdown(until)
  return <output>{time ? `${time.count} ${time.unit}` : 'none'}</output>
}

function stopClock() {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
}

function pass(ms: number) {
  act(() => void vi.advanceTimersByTime(ms))
}

function show(visibility: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

afterEach(cleanup)

test('it changes at the edge of each second, not in between', () => {
  stopClock()
  const { container } = render(<Countdown until={Date.now() + 2_500} />)
  expect(container.textContent).toBe('3 seconds')
  pass(499)
  expect(container.textContent).toBe('3 seconds')
  pass(2)
  expect(container.textContent).toBe('2 seconds')
  pass(1_000)
  expect(container.textContent).toBe('1 seconds')
  pass(1_000)
  expect(container.textContent).toBe('0 seconds')
})

test('minutes tick once a minute, and give way to seconds at 90', () => {
  stopClock()
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const { container } = render(<Countdown until={Date.now() + 3 * 60_000} />)
  const armed = timers.mock.calls.length
  pass(60_000)
  expect(container.textContent).toBe('2 minutes')
  pass(30_001)
  expect(container.textContent).toBe('90 seconds')
  expect(timers.mock.calls.length - armed).toBeLessThanOrEqual(3)
})

test('there is no timer without a deadline, after it, and after the last countdown is gone', () => {
  stopClock()
  const { rerender, unmount } = render(<Countdown until={null} />)
  expect(vi.getTimerCount()).toBe(0)
  rerender(<Countdown until={Date.now() + 2_000} />)
  expect(vi.getTimerCount()).toBe(1)
  pass(2_100)
  expect(vi.getTimerCount()).toBe(0)
  rerender(<Countdown until={Date.now() + 5_000} />)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})

test('a hidden page has no timer; shown again, it reads what is left', () => {
  stopClock()
  const { container } = render(<Countdown until={Date.now() + 30_000} />)
  show('hidden')
  expect(vi.getTimerCount()).toBe(0)
  pass(12_000)
  expect(container.textContent).toBe('30 seconds')
  show('visible')
  expect(container.textContent).toBe('18 seconds')
  expect(vi.getTimerCount()).toBe(1)
})

test('a countdown that begins in a hidden page has no timer either', () => {
  stopClock()
  show('hidden')
  render(<Countdown until={Date.now() + 30_000} />)
  expect(vi.getTimerCount()).toBe(0)
})

test('after sleep the first tick reads what is left, in one step', () => {
  stopClock()
  const { container } = render(<Countdown until={Date.now() + 60_000} />)
  // Asleep: the wall clock goes on, timers and the monotonic clock stand still.
  vi.setSystemTime(Date.now() + 45_000)
  pass(1_000)
  expect(container.textContent).toBe('14 seconds')
})

test('someone sets the clock back an hour: the number goes on falling', () => {
  stopClock()
  const { container } = render(<Countdown until={Date.now() + 30_000} />)
  vi.setSystemTime(Date.now() - 3_600_000)
  pass(10_000)
  expect(container.textContent).toBe('20 seconds')
})

test('mounted in the middle of a wait, or again, it shows what is left', () => {
  stopClock()
  const until = Date.now() + 30_000
  const first = render(<Countdown until={until} />)
  pass(10_000)
  first.unmount()
  pass(5_000)
  expect(render(<Countdown until={until} />).container.textContent).toBe('15 seconds')
})

test('StrictMode’s rehearsal leaves one timer', () => {
  stopClock()
  const { unmount } = render(
    <StrictMode>
      <Countdown until={Date.now() + 30_000} />
    </StrictMode>,
  )
  expect(vi.getTimerCount()).toBe(1)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, null])('%s is no deadline', (until) => {
  stopClock()
  const { container } = render(<Countdown until={until as number | null} />)
  expect(container.textContent).toBe('none')
  expect(vi.getTimerCount()).toBe(0)
})

test('a thousand countdowns with their own edges cost at most twenty ticks a second', () => {
  stopClock()
  const until = Date.now() + 60_000
  render(
    <>
      {Array.from({ length: 1_000 }, (_, index) => (
        <Countdown key={index} until={until + index} />
      ))}
    </>,
  )
  const timers = vi.spyOn(globalThis, 'setTimeout')
  for (let passed = 0; passed < 100; passed++) pass(20)
  expect(timers.mock.calls.length).toBeGreaterThan(0)
  expect(timers.mock.calls.length).toBeLessThanOrEqual(2 * 20 + 1)
})
