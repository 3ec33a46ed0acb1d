import {
  keepPreviousData,
  QueryClient,
  type QueryClientConfig,
  QueryClientProvider,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  type RunResult,
  type TranscriptionClient,
  transcriptionJobOptions,
  transcriptionUsageOptions,
  useTranscriptionJob,
  useTranscriptionUsage,
} from '../../src/index.js'
import { apiUsage } from '../../src/testing/apiUsage.js'
import { done, job, rateLimited, scriptedApi } from '../helpers/scriptedApi.js'
import { pass } from './harness.js'

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
})
afterEach(() => void vi.useRealTimers())

const transcript = { id: 'job_1', status: 'completed', text: 'ሰላም', raw: {} }

async function follow(client: TranscriptionClient, config?: QueryClientConfig) {
  const queryClient = new QueryClient(config)
  const seen: { id: string | undefined; result: RunResult }[] = []
  function Job({ id }: { id: string | undefined }) {
    seen.push({ id, result: useTranscriptionJob(id, { client }) })
    return null
  }
  const tree = (id: string | undefined) => (
    <QueryClientProvider client={queryClient}>
      <Job id={id} />
    </QueryClientProvider>
  )
  const view = await render(tree('job_1'))
  return {
    queryClient,
    seen,
    result: () => seen.at(-1)?.result,
    goTo: (id: string | undefined) => view.rerender(tree(id)),
  }
}

describe('transcriptionJobOptions', () => {
  test('prefetches: the hook has the text at its first render', async () => {
    const { client, sent } = scriptedApi([job('running'), done])
    const queryClient = new QueryClient()
    const prefetched = queryClient.prefetchQuery(transcriptionJobOptions(client, 'job_1'))
    for (let second = 0; second < 3; second++) await pass(1_000)
    await prefetched
    let status: string | undefined
    function Job() {
      const job = useTranscriptionJob('job_1', { client })
      status ??= job.status
      return null
    }
    await render(
      <QueryClientProvider client={queryClient}>
        <Job />
      </QueryClientProvider>,
    )
    expect(status).toBe('success')
    expect(sent).toHaveLength(2)
  })

  test('seeds: what is known already is not asked for', async () => {
    const { client, sent } = scriptedApi([done])
    const { queryClient, goTo, result } = await follow(client)
    await pass(100)
    const before = sent.length
    queryClient.setQueryData(transcriptionJobOptions(client, 'job_2').queryKey, {
      ...transcript,
      id: 'job_2',
    })
    await goTo('job_2')
    await pass(5_000)
    expect(result()).toMatchObject({ status: 'success', jobId: 'job_2', data: { id: 'job_2' } })
    expect(sent).toHaveLength(before)
  })

  test('invalidates: it is asked for again, and the text stays meanwhile', async () => {
    const { client, sent } = scriptedApi([done, job('running'), job('completed', { text: 'ሰላም ለኪ' })])
    const { queryClient, seen, result } = await follow(client)
    await pass(100)
    expect(result()?.status).toBe('success')
    seen.length = 0
    void queryClient.invalidateQueries(transcriptionJobOptions(client, 'job_1'))
    for (let second = 0; second < 3; second++) await pass(1_000)
    expect(sent).toHaveLength(3)
    expect(new Set(seen.map((one) => one.result.status))).toEqual(new Set(['success']))
    expect(result()?.data?.text).toBe('ሰላም ለኪ')
  })

  test('suspends until the text is there', async () => {
    const { client } = scriptedApi([rateLimited(5), job('running'), done])
    function Text() {
      return useSuspenseQuery(transcriptionJobOptions(client, 'job_1')).data.text
    }
    const { container } = await render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense fallback="…">
          <Text />
        </Suspense>
      </QueryClientProvider>,
    )
    await pass(500)
    expect(container.textContent).toBe('…')
    for (let second = 0; second < 9; second++) await pass(1_000)
    expect(container.textContent).toBe('ሰላም')
  })
})

describe('transcriptionUsageOptions', () => {
  const usage = Response.json(apiUsage())

  test('prefetches and seeds', async () => {
    const { client, sent } = scriptedApi([usage])
    const queryClient = new QueryClient()
    const options = transcriptionUsageOptions(client)
    queryClient.setQueryData(options.queryKey, { raw: {}, requestsUsed: 3 })
    await queryClient.prefetchQuery(options)
    let used: number | undefined
    function Usage() {
      used = useTranscriptionUsage({ client }).data?.requestsUsed
      return null
    }
    await render(
      <QueryClientProvider client={queryClient}>
        <Usage />
      </QueryClientProvider>,
    )
    expect(used).toBe(3)
    expect(sent).toEqual([])
    void queryClient.invalidateQueries(options)
    await pass(500)
    expect(used).toBe(12)
  })

  test('suspends', async () => {
    const { client } = scriptedApi([usage])
    function Usage() {
      return useSuspenseQuery(transcriptionUsageOptions(client)).data.requestsUsed
    }
    const { container } = await render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense fallback="…">
          <Usage />
        </Suspense>
      </QueryClientProvider>,
    )
    for (let second = 0; second < 9; second++) await pass(1_000)
    expect(container.textContent).toBe('12')
  })
})

describe('calls for all queries, and defaults of an app', () => {
  test('invalidateQueries takes no finished text off, nor stops a job that is followed', async () => {
    const { client, sent } = scriptedApi([job('running'), job('running'), done, 'hang'])
    const { queryClient, seen, result } = await follow(client)
    await pass(100)
    void queryClient.invalidateQueries()
    await pass(100)
    expect(result()).toMatchObject({ phase: 'processing', transcript: { status: 'running' } })
    expect(sent).toHaveLength(1)
    for (let second = 0; second < 4; second++) await pass(1_000)
    expect(result()?.status).toBe('success')
    seen.length = 0
    void queryClient.invalidateQueries()
    await pass(500)
    expect(sent).toHaveLength(4)
    void queryClient.cancelQueries()
    await pass(500)
    expect(seen.filter((one) => one.result.data?.text !== 'ሰላም')).toEqual([])
  })

  test.each<[string, (queryClient: QueryClient) => void]>([
    ['cancelQueries', (queryClient) => void queryClient.cancelQueries()],
    ['refetchQueries', (queryClient) => void queryClient.refetchQueries()],
    ['resetQueries', (queryClient) => void queryClient.resetQueries()],
    ['removeQueries', (queryClient) => queryClient.removeQueries()],
    ['clear', (queryClient) => queryClient.clear()],
  ])('%s does not leave a job standing still', async (_, call) => {
    const { client, sent } = scriptedApi([job('running'), job('running'), job('running'), done])
    const { queryClient, result } = await follow(client)
    await pass(1_000)
    call(queryClient)
    await pass(100)
    expect(result()?.phase).toBe('processing')
    const before = sent.length
    for (let second = 0; second < 5; second++) await pass(1_000)
    expect(sent.length).toBeGreaterThan(before)
    expect(result()).toMatchObject({ status: 'success', data: { text: 'ሰላም' } })
  })

  test('a default refetchInterval asks neither twice nor again', async () => {
    const { client, sent } = scriptedApi([job('running'), done])
    const defaultOptions = { queries: { refetchInterval: 500 } }
    const { result } = await follow(client, { defaultOptions })
    for (let second = 0; second < 10; second++) await pass(1_000)
    expect(result()?.status).toBe('success')
    expect(sent).toHaveLength(2)
  })

  test.each(['job_2', undefined])(
    'a default keepPreviousData never shows the text of another job: to %s',
    async (next) => {
      const { client } = scriptedApi([done, 'hang'])
      const defaultOptions = { queries: { placeholderData: keepPreviousData } }
      const { goTo, result, seen } = await follow(client, { defaultOptions })
      await pass(100)
      expect(result()?.data?.text).toBe('ሰላም')
      await goTo(next)
      await pass(1_000)
      const others = seen.filter(({ id, result }) => result.data && result.data.id !== id)
      expect(others).toEqual([])
      expect(result()).toMatchObject({ status: next ? 'pending' : 'idle', data: undefined })
    },
  )
})

test('cancel no longer follows, in the same tick; retryNow follows again and shows why not until then', async () => {
  const { client, sent } = scriptedApi([job('running'), rateLimited(5), done])
  const { result, queryClient } = await follow(client)
  await pass(100)
  const hook = result() as ReturnType<typeof useTranscriptionJob>
  hook.cancel()
  await pass(0)
  expect(result()).toMatchObject({ status: 'error', phase: 'cancelled', error: { code: 'aborted' } })
  await pass(10_000)
  expect(sent).toHaveLength(1)
  expect(queryClient.isFetching()).toBe(0)
  const { retryNow } = result() as ReturnType<typeof useTranscriptionJob>
  retryNow()
  retryNow()
  await pass(100)
  expect(result()).toMatchObject({ status: 'pending', phase: 'waiting', isPaused: false, attempt: 1 })
  expect(sent).toHaveLength(2)
  await pass(6_000)
  expect(result()?.status).toBe('success')
})
