import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  type TranscriptionClient,
  type UseTranscriptionOptions,
  type UseTranscriptionResult,
  useTranscription,
} from '../../src/index.js'
import { done, failure, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'
import { pass } from './harness.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** An app with a page that transcribes and another that does not. */
async function openApp(client: TranscriptionClient) {
  let latest: UseTranscriptionResult | undefined
  function Page(options: UseTranscriptionOptions) {
    latest = useTranscription(options)
    return null
  }
  const queryClient = new QueryClient()
  const tree = (runKey: string | undefined) => (
    <QueryClientProvider client={queryClient}>
      {runKey && <Page key={runKey} client={client} runKey={runKey} />}
    </QueryClientProvider>
  )
  const view = await render(tree('letter'))
  return {
    goTo: (runKey: string | undefined) => view.rerender(tree(runKey)),
    hook: () => {
      if (!latest) throw new Error('The page has not rendered.')
      return latest
    },
  }
}

test('who leaves during a wait and comes back finds the run that goes on, and its text', async () => {
  const { client, sent } = scriptedApi([rateLimited(30), done])
  const { hook, goTo } = await openApp(client)
  hook().mutate(request)
  await pass(500)
  const { retryAt } = hook()
  await goTo(undefined)
  await pass(5_000)
  await goTo('letter')
  expect(hook()).toMatchObject({ phase: 'waiting', status: 'pending', retryAt, variables: request })
  await goTo(undefined)
  await pass(30_000)
  await goTo('letter')
  expect(hook()).toMatchObject({ status: 'success', data: { text: 'ሰላም' } })
  expect(sent).toHaveLength(2)
})

test('it can be cancelled, and tried again, from where it is found', async () => {
  const { client, sent } = scriptedApi([rateLimited(30), failure(400, 'invalid_json'), done])
  const { hook, goTo } = await openApp(client)
  hook().mutate(request)
  await pass(500)
  await goTo(undefined)
  await goTo('letter')
  hook().cancel()
  await pass(0)
  expect(hook().phase).toBe('cancelled')
  await pass(30_000)
  hook().retryNow()
  await pass(500)
  expect(hook()).toMatchObject({ phase: 'error', error: { code: 'invalid_json' } })
  await goTo(undefined)
  await goTo('letter')
  hook().retryNow()
  await pass(500)
  expect(hook().status).toBe('success')
  expect(sent).toHaveLength(3)
})

test('another key is another run, and reset forgets one', async () => {
  const { client } = scriptedApi([done])
  const { hook, goTo } = await openApp(client)
  hook().mutate(request)
  await pass(500)
  await goTo('speech')
  expect(hook().status).toBe('idle')
  await goTo('letter')
  expect(hook().status).toBe('success')
  hook().reset()
  await goTo('speech')
  await goTo('letter')
  expect(hook().status).toBe('idle')
})

test('an error boundary that tries again is not thrown the same failure again', async () => {
  for (const method of ['error', 'warn'] as const) vi.mocked(console[method]).mockImplementation(() => {})
  const { client } = scriptedApi([failure(400, 'invalid_json')])
  let latest: UseTranscriptionResult | undefined
  function Page() {
    latest = useTranscription({ client, runKey: 'letter', throwOnError: true })
    return 'page'
  }
  class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
    override state = { failed: false }
    static getDerivedStateFromError() {
      return { failed: true }
    }
    override render() {
      return this.state.failed ? 'failed' : this.props.children
    }
  }
  const tree = (tries: number) => (
    <QueryClientProvider client={queryClient}>
      <Boundary key={tries}>
        <Page />
      </Boundary>
    </QueryClientProvider>
  )
  const queryClient = new QueryClient()
  const { container, rerender } = await render(tree(0))
  latest?.mutate(request)
  await pass(100)
  expect(container.textContent).toBe('failed')
  await rerender(tree(1))
  expect(container.textContent).toBe('page')
  expect(latest).toMatchObject({ phase: 'error', error: { code: 'invalid_json' } })
  latest?.retryNow()
  await pass(100)
  expect(container.textContent).toBe('failed')
  for (const method of ['error', 'warn'] as const) vi.mocked(console[method]).mockClear()
})

test('another client has runs of its own', async () => {
  const first = await openApp(scriptedApi(['hang']).client)
  first.hook().mutate(request)
  await pass(100)
  const second = await openApp(scriptedApi(['hang']).client)
  expect(second.hook().status).toBe('idle')
})
