import { QueryClient, QueryClientProvider, type UseQueryResult } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  type TranscriptionClient,
  type TranscriptionError,
  type TranscriptionUsage,
  transcriptionUsageOptions,
  type UseTranscriptionUsageOptions,
  useTranscriptionUsage,
} from '../../src/index.js'
import { apiUsage } from '../../src/testing/apiUsage.js'
import { failure, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'
import { pass } from './harness.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const usage = Response.json(apiUsage())

async function ask(options: UseTranscriptionUsageOptions) {
  let latest: UseQueryResult<TranscriptionUsage, TranscriptionError> | undefined
  function Host(props: UseTranscriptionUsageOptions) {
    latest = useTranscriptionUsage(props)
    return null
  }
  const queryClient = new QueryClient()
  const tree = (props: UseTranscriptionUsageOptions) => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Host {...props} />
      </QueryClientProvider>
    </StrictMode>
  )
  const view = await render(tree(options))
  return {
    queryClient,
    rerender: (props: UseTranscriptionUsageOptions) => view.rerender(tree(props)),
    result: () => {
      if (!latest) throw new Error('The host has not rendered.')
      return latest
    },
  }
}

test('the usage is asked for once it is wanted, and anew when it is no longer true', async () => {
  const { client, sent } = scriptedApi([usage])
  const { result, rerender, queryClient } = await ask({ client, enabled: false })
  await pass(1_000)
  expect(sent).toEqual([])
  await rerender({ client })
  await pass(1_000)
  expect(result().data).toMatchObject({ requestsLeft: 48, dailyMinutesLeft: 557.5 })
  const before = sent.length
  await queryClient.invalidateQueries(transcriptionUsageOptions(client))
  await pass(500)
  expect(sent.length).toBe(before + 1)
})

test('it waits while a limit holds requests, and a failing server is asked again', async () => {
  const { client, sent } = scriptedApi([rateLimited(20), failure(503, 'service_unavailable'), usage])
  const run = client.start(request)
  await pass(500)
  run.cancel()
  const { result } = await ask({ client })
  await pass(15_000)
  expect(sent).toHaveLength(1)
  await pass(6_000)
  await pass(2_000)
  expect(result()).toMatchObject({ status: 'success', data: { requestsUsed: 12 } })
  expect(sent).toHaveLength(3)
})

test('what can not be helped by waiting is an error at once', async () => {
  const { client, sent } = scriptedApi([failure(403, 'insufficient_scope')])
  const { result } = await ask({ client })
  await pass(1_000)
  expect(result().error).toMatchObject({ code: 'insufficient_scope' })
  expect(sent.length).toBeLessThanOrEqual(2)
})

test('clients with keys of their own have a usage of their own', () => {
  const [one, other] = [scriptedApi([usage]).client, scriptedApi([usage]).client]
  const keyOf = (client: TranscriptionClient) => transcriptionUsageOptions(client).queryKey
  expect(keyOf(one)).toEqual(keyOf(one))
  expect(keyOf(one)).not.toEqual(keyOf(other))
})
