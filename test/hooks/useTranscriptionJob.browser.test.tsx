import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  type TranscriptionClient,
  transcriptionJobOptions,
  type UseTranscriptionJobResult,
  useTranscriptionJob,
} from '../../src/index.js'
import { done, failure, job, lineBroke, rateLimited, scriptedApi } from '../helpers/scriptedApi.js'
import { pass } from './harness.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

async function follow(client: TranscriptionClient, strict: boolean, id: string | undefined = 'job_1') {
  let latest: UseTranscriptionJobResult | undefined
  function Host() {
    latest = useTranscriptionJob(id, { client })
    return null
  }
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 5 } } })
  const tree = (
    <QueryClientProvider client={queryClient}>
      <Host />
      <Host />
    </QueryClientProvider>
  )
  const view = await render(strict ? <StrictMode>{tree}</StrictMode> : tree)
  return {
    queryClient,
    unmount: () => view.unmount(),
    result: () => {
      if (!latest) throw new Error('The host has not rendered.')
      return latest
    },
  }
}

describe.each([
  ['StrictMode off', false],
  ['StrictMode on', true],
])('%s', (_, strict) => {
  test('a job is followed to its end, once for all components that show it', async () => {
    const { client, sent } = scriptedApi([job('running'), job('running'), done])
    const { result } = await follow(client, strict)
    await pass(100)
    expect(result()).toMatchObject({
      status: 'pending',
      phase: 'processing',
      data: undefined,
      transcript: { status: 'running' },
    })
    for (let second = 0; second < 6; second++) await pass(1_000)
    expect(result()).toMatchObject({
      status: 'success',
      phase: 'success',
      data: { text: 'ሰላም' },
      error: null,
    })
    await pass(60_000)
    expect(sent).toHaveLength(3)
  })

  test('a refused look waits with a live error, then goes on', async () => {
    const { client } = scriptedApi([rateLimited(60), done])
    const { result } = await follow(client, strict)
    await pass(500)
    expect(result()).toMatchObject({
      status: 'pending',
      phase: 'waiting',
      error: { code: 'rate_limit_exceeded' },
    })
    await pass(60_000)
    await pass(1_000)
    expect(result().status).toBe('success')
  })

  test('a job that stays unknown for some seconds is final', async () => {
    const { client } = scriptedApi([failure(404, 'job_not_found')])
    const { result } = await follow(client, strict)
    await pass(500)
    expect(result()).toMatchObject({ status: 'pending', phase: 'processing', error: null })
    for (let second = 0; second < 6; second++) await pass(1_000)
    expect(result()).toMatchObject({
      status: 'error',
      phase: 'error',
      error: { code: 'job_not_found', willRetry: false },
    })
  })

  test('lost answers are tried again after 1, 2 and 4 s, then it is final; retryNow tries again', async () => {
    const { client } = scriptedApi([lineBroke, lineBroke, lineBroke, lineBroke, done])
    const { result } = await follow(client, strict)
    for (let second = 0; second < 9; second++) await pass(1_000)
    expect(result()).toMatchObject({ status: 'error', error: { code: 'connection_error', attempt: 4 } })
    result().retryNow()
    await pass(500)
    expect(result().status).toBe('success')
  })

  test('it ends when the last component that shows it goes away', async () => {
    const { client, sent } = scriptedApi([job('running')])
    const { unmount, queryClient } = await follow(client, strict)
    await pass(100)
    const before = sent.length
    await unmount()
    await pass(60_000)
    expect(sent).toHaveLength(before)
    expect(queryClient.isFetching(transcriptionJobOptions(client, 'job_1'))).toBe(0)
  })
})

test('without an id nothing is followed', async () => {
  const { client, sent } = scriptedApi([done])
  const queryClient = new QueryClient()
  function Host() {
    expect(useTranscriptionJob(undefined, { client })).toMatchObject({ status: 'idle', phase: 'idle' })
    return null
  }
  await render(
    <QueryClientProvider client={queryClient}>
      <Host />
    </QueryClientProvider>,
  )
  await pass(1_000)
  expect(sent).toHaveLength(0)
})
