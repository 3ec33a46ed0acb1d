import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import * as React from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { type UseTranscriptionResult, useTranscription } from '../../src/index.js'
import { done, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'
import { pass } from './harness.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('these tests run with the React they say', () => {
  expect(React.version.split('.')[0]).toBe(import.meta.env['REACT_MAJOR'] ?? '19')
})

test.skipIf(!('Activity' in React))(
  'hidden during the wait it goes on, and shows the truth when it is back',
  async () => {
    const { client, sent } = scriptedApi([rateLimited(10), done])
    const queryClient = new QueryClient()
    let latest: UseTranscriptionResult | undefined
    function Host() {
      latest = useTranscription({ client })
      return <p>{latest.phase}</p>
    }
    const tree = (mode: 'visible' | 'hidden') => (
      <React.StrictMode>
        <QueryClientProvider client={queryClient}>
          <React.Activity mode={mode}>
            <Host />
          </React.Activity>
        </QueryClientProvider>
      </React.StrictMode>
    )
    const view = await render(tree('visible'))
    latest?.mutate(request)
    await pass(1_000)
    expect(latest?.phase).toBe('waiting')
    await view.rerender(tree('hidden'))
    await pass(11_000)
    expect(sent).toHaveLength(2)
    await view.rerender(tree('visible'))
    await pass(10)
    expect(latest).toMatchObject({ phase: 'success', status: 'success', data: { text: 'ሰላም' } })
  },
)
