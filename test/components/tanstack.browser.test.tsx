import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { ErrorBanner, shouldRetry, TranscriptionError } from '../../src/index.js'

afterEach(cleanup)

function show(page: ReactNode) {
  return render(<QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>)
}

const tooLarge = new TranscriptionError({ code: 'file_too_large', message: '', status: 413 })
const limited = new TranscriptionError({
  code: 'rate_limit_exceeded',
  message: '',
  status: 429,
  retryAfter: 30,
})

test('the error of a mutation of one’s own is explained, and dismissed by its reset', async () => {
  function Upload() {
    const { mutate, error, reset } = useMutation({ mutationFn: () => Promise.reject(tooLarge) })
    return (
      <>
        <button type="button" onClick={() => mutate()}>
          Send
        </button>
        <ErrorBanner error={error} onDismiss={reset} />
      </>
    )
  }
  show(<Upload />)
  screen.getByText('Send').click()
  const dismiss = await screen.findByRole('button', { name: 'Dismiss' })
  expect(screen.getByRole('heading').textContent).toBe('Error: The file is too large')
  dismiss.click()
  await expect.poll(() => screen.queryByRole('heading')).toBeNull()
})

test('while a query of one’s own retries, its failureReason counts down', async () => {
  function Job() {
    const { failureReason } = useQuery<never, Error>({
      queryKey: ['job'],
      queryFn: () => Promise.reject(limited),
      retry: shouldRetry,
      retryDelay: 60_000,
    })
    return <ErrorBanner error={failureReason} />
  }
  show(<Job />)
  expect((await screen.findByRole('timer')).textContent).toMatch(/You can try again in (30|29) seconds\./)
})
