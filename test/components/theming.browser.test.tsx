import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ErrorBanner } from '../../src/index.js'
import '../../src/styles.css'
import { finalError } from '../../src/testing.js'

afterEach(cleanup)

test.each([
  ['dark', 'rgb(255, 255, 255)'],
  ['', 'rgb(0, 0, 0)'],
])('a class around the banner is enough for the dark: "%s"', (className, color) => {
  const { container } = render(
    <div className={className} style={{ colorScheme: className ? undefined : 'light' }}>
      <ErrorBanner error={finalError('internal_error')} />
    </div>,
  )
  const banner = container.querySelector('.lesan-banner') as Element
  expect(getComputedStyle(banner).color).toBe(color)
})
