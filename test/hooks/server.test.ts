import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.useRealTimers()
})

test('without a document, importing does nothing, and the hook renders idle with no timer', async () => {
  vi.useFakeTimers()
  const { createTranscriptionClient, ErrorBanner, useTranscription } = await import('../../src/index.js')
  const fetched = vi.fn()
  const client = createTranscriptionClient({ baseUrl: 'https://api.test', fetch: fetched })
  function Host() {
    const { phase, status, error } = useTranscription({ client })
    return createElement('p', null, `${phase} ${status}`, createElement(ErrorBanner, { error }))
  }
  const queryClient = new QueryClient()
  const html = renderToString(
    createElement(QueryClientProvider, { client: queryClient }, createElement(Host)),
  )
  expect(html).toContain('idle idle')
  expect(vi.getTimerCount()).toBe(0)
  expect(fetched).not.toHaveBeenCalled()
})
