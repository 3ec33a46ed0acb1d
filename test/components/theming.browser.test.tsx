import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ErrorBanner } from '../../src/index.js'
import '../../src/styles.css'
import { finalError } from '../../src/testing.js'

afterEach(cleanup)

test.each([
  ['dark', 'color(srgb 0.907059 0.907059 0.907059)'],
  ['', 'color(srgb 0.1 0.1 0.1)'],
])('a class around the banner is enough for the dark: "%s"', (className, color) => {
  const { container } = render(
    <div className={className} style={{ colorScheme: className ? undefined : 'light' }}>
      <ErrorBanner error={finalError('internal_error')} />
    </div>,
  )
  const banner = container.querySelector('.lesan-banner') as Element
  expect(getComputedStyle(banner).color).toBe(color)
})
