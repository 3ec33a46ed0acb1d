import { render } from '@testing-library/react'
import { Profiler, StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { ErrorBanner, useRetryCountdown } from '../../src/index.js'
import { errorOf, inSeconds } from '../../stories/support/errorOf.js'
import { pass, stopClock } from './helpers/renderBanner.js'

test('while a banner counts down for 60 seconds, the component that shows it does not render', () => {
  stopClock()
  let renders = 0
  const error = errorOf('rate_limit_exceeded', inSeconds(60))
  const commits = vi.fn()
  function Host() {
    renders++
    return <ErrorBanner error={error} />
  }
  const { container } = render(<Host />, {
    wrapper: ({ children }) => (
      <Profiler id="p" onRender={commits}>
        {children}
      </Profiler>
    ),
  })
  const before = renders
  commits.mockClear()
  pass(60)
  expect(container.querySelector('.lesan-banner-state')?.textContent).toBe('Retrying…')
  // It did tick: once a second.
  expect(commits).toHaveBeenCalledTimes(60)
  expect(renders - before).toBe(0)
})

function Countdown({ until }: { until: number }) {
  return <span>{useRetryCountdown(until)?.count}</span>
}

test('a thousand countdowns share one timer, and none is left without them', () => {
  stopClock()
  const until = Date.now() + 60_000
  const { container, unmount } = render(
    <StrictMode>
      {Array.from({ length: 1_000 }, (_, index) => (
        <Countdown key={index} until={until + (index % 10) * 100} />
      ))}
    </StrictMode>,
  )
  expect(vi.getTimerCount()).toBe(1)
  pass(2.5)
  // Ten edges a second, each on time.
  expect(container.textContent?.match(/\d\d/g)?.slice(0, 10).join(' ')).toBe('58 58 58 58 58 58 59 59 59 59')
  expect(vi.getTimerCount()).toBe(1)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})

test('a banner that goes leaves no timer and no listener', () => {
  stopClock()
  const listening = vi.spyOn(document, 'addEventListener')
  const unlistening = vi.spyOn(document, 'removeEventListener')
  const watched = (spy: typeof listening) =>
    spy.mock.calls.filter(([type]) => type === 'visibilitychange').length
  const { unmount } = render(<ErrorBanner error={errorOf('rate_limit_exceeded', inSeconds(60))} />)
  expect(watched(listening)).toBe(1)
  unmount()
  expect(watched(unlistening)).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})
