import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { type TransferProgress, UploadProgress } from '../../src/index.js'
import { messages } from './helpers/renderBanner.js'

afterEach(cleanup)

const KB = 1_024
const MB = KB * KB
const half: TransferProgress = {
  sentBytes: 5 * MB,
  totalBytes: 10 * MB,
  bytesPerSecond: 32 * KB,
  remainingSeconds: 160,
}

const shown = (progress: TransferProgress | null, locale = 'en') =>
  render(<UploadProgress progress={progress} locale={locale} messages={messages} />)

test('the bar has a name, a value, and the value in words', () => {
  const { getByRole } = shown(half)
  const bar = getByRole('progressbar', { name: 'Sending…' }) as HTMLProgressElement
  expect(bar.position).toBe(0.5)
  expect(bar.getAttribute('aria-valuetext')).toBe('5 MB of 10 MB. About 3 min left')
})

test('it can be named by something else on the page', () => {
  const { getByRole } = render(
    <>
      <b id="file">talk.mp3</b>
      <UploadProgress progress={half} aria-labelledby="file" />
    </>,
  )
  expect(getByRole('progressbar', { name: 'talk.mp3' })).toBeTruthy()
})

test('before anything has left it moves without a number', () => {
  const { getByRole, container } = shown(null)
  expect((getByRole('progressbar') as HTMLProgressElement).position).toBe(-1)
  expect(container.textContent).toBe('')
})

test('nothing in it speaks by itself', () => {
  expect(shown(half).container.querySelector('[aria-live], [role=status], [role=alert], output')).toBeNull()
})

test.each([
  [0, 'B', '0 B'],
  [1_023, 'B', '1023 B'],
  [1_024, 'kB', '1 kB'],
  [1_023.6 * KB, 'next unit', '1 MB'],
  [9.94 * MB, 'a digit below ten', '9.9 MB'],
  [9.96 * MB, 'none above', '10 MB'],
  [500 * MB, 'the limit', '500 MB'],
  [1.5 * KB * MB, 'GB', '1.5 GB'],
])('%d bytes (%s) are %s', (sentBytes, _, words) => {
  const { container } = shown({ sentBytes, totalBytes: 2 * KB * MB })
  expect(container.textContent).toBe(`${words} of 2 GB`)
})

test.each([
  [12.2, 'About 13 s left'],
  [90, 'About 90 s left'],
  [91, 'About 2 min left'],
  [90 * 60, 'About 90 min left'],
  [90 * 60 + 1, 'About 2 h left'],
])('%d seconds are %s', (remainingSeconds, words) => {
  expect(shown({ ...half, remainingSeconds }).container.textContent).toContain(words)
})

test.each(['am', 'ti', 'so'])('in %s digits are Western, and there is no English', (locale) => {
  const { container } = shown(half, locale)
  expect(container.textContent).not.toMatch(/about|left|of/i)
  expect(container.textContent?.match(/\p{Nd}/gu)?.every((digit) => /[0-9]/.test(digit))).toBe(true)
})

test('once all has left there is no speed and no time', () => {
  const { container } = shown({ ...half, sentBytes: 10 * MB, remainingSeconds: 0 })
  expect(container.textContent).toBe('10 MB of 10 MB')
})
