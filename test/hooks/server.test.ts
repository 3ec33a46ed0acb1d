import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import type { TranscriptionQueueItem } from '../../src/index.js'

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

test('a queue, open jobs and usage render as they begin, and ask nothing', async () => {
  vi.useFakeTimers()
  const library = await import('../../src/index.js')
  const fetched = vi.fn()
  const openJobs = library.createOpenJobs()
  const client = library.createTranscriptionClient({ baseUrl: 'https://api.test', fetch: fetched, openJobs })
  const queue = library.createTranscriptionQueue(client)
  queue.pause()
  const [item] = queue.add([new File(['audio'], 'a.mp3')], { language: 'am' })
  if (!item) throw new Error('Nothing was added.')
  item.cancel()
  function Host() {
    // What a module-level queue holds is of one request or of all: the markup shows none of it.
    const { items, totals, isPaused } = library.useTranscriptionQueue(queue)
    const own = library.useTranscriptionQueue({ client })
    const { phase } = library.useTranscriptionQueueItem(item as TranscriptionQueueItem)
    const ids = library.useOpenJobs(openJobs)
    const { status } = library.useTranscriptionUsage({ client })
    return createElement(
      'p',
      null,
      JSON.stringify([items, totals.all, isPaused, own.items, phase, ids, status]),
    )
  }
  const html = renderToString(
    createElement(QueryClientProvider, { client: new QueryClient() }, createElement(Host)),
  )
  expect(html.replaceAll('&quot;', '"')).toContain('[[],0,false,[],"queued",[],"pending"]')
  expect(vi.getTimerCount()).toBe(0)
  expect(fetched).not.toHaveBeenCalled()
})

test('without a client and without a queue it is said how to give one', async () => {
  const { useTranscriptionQueue } = await import('../../src/index.js')
  function Host() {
    return createElement('p', null, useTranscriptionQueue().totals.all)
  }
  expect(() => renderToString(createElement(Host))).toThrow('createTranscriptionClient')
})
