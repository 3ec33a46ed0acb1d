import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import {
  type RunPhase,
  type RunResult,
  type UseTranscriptionJobResult,
  type UseTranscriptionResult,
  useTranscription,
  useTranscriptionJob,
} from '../../src/index.js'
import { done, failure, job, lineBroke, rateLimited, type Step, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const { setTimeout: realTimeout } = globalThis

/** Lets time go by, React render and TanStack Query tell what came of it. */
async function pass(ms: number): Promise<void> {
  for (const part of [0, ms, 1]) {
    await vi.advanceTimersByTimeAsync(part)
    await new Promise((resolve) => realTimeout(resolve, 2))
  }
}

const statusOf: Record<RunPhase | 'idle', string> = {
  idle: 'idle',
  queued: 'pending',
  offline: 'pending',
  sending: 'pending',
  processing: 'pending',
  deciding: 'pending',
  waiting: 'pending',
  success: 'success',
  error: 'error',
  cancelled: 'error',
}

/** What two fields of a result contradict each other in. */
function contradictions(result: RunResult): string[] {
  const { status, phase, error, data, transcript, failureCount, failureReason, retryAt } = result
  const rules: Record<string, boolean> = {
    status: status === statusOf[phase],
    isIdle: result.isIdle === (status === 'idle'),
    isPending: result.isPending === (status === 'pending'),
    isSuccess: result.isSuccess === (status === 'success'),
    isError: result.isError === (status === 'error'),
    isPaused: result.isPaused === (phase === 'offline'),
    data: (data !== undefined) === (status === 'success'),
    transcript: data === undefined || data === transcript,
    finished: data === undefined || data.status === 'completed',
    error: status === 'pending' || (error !== null) === (status === 'error'),
    why: error !== null || (phase !== 'waiting' && phase !== 'offline'),
    sameNews: status !== 'pending' || !error?.phase || error.phase === phase,
    cancel: (phase === 'cancelled') === (error?.code === 'aborted'),
    retryAt: status === 'error' || (retryAt !== null) === (phase === 'waiting'),
    failure: failureReason === (failureCount > 0 ? error : null),
    attempt: result.attempt > 0 === (status !== 'idle'),
  }
  const broken = Object.keys(rules).filter((rule) => !rules[rule])
  return broken.map((rule) => `${rule}: ${JSON.stringify({ status, phase, retryAt, error })}`)
}

const answers: Record<string, Step> = {
  done,
  running: job('running'),
  failed: job('failed', { error: { type: 'server_error', code: 'model_error' } }),
  limit: rateLimited(5),
  down: failure(503, 'service_unavailable'),
  wrong: failure(400, 'invalid_json'),
  broken: lineBroke,
  hang: 'hang',
}
const script = fc.array(fc.constantFrom(...Object.keys(answers)), { minLength: 1, maxLength: 8 })
const stepsOf = (names: string[]) => names.map((name) => answers[name] ?? done)
const wait = fc.constantFrom(0, 40, 900, 4_000)
const shortly = { numRuns: 25, endOnFailure: true }

test('in whatever order things happen, no render of useTranscription contradicts itself', async () => {
  const act = fc.constantFrom('mutate', 'mutate', 'cancel', 'reset', 'retryNow', 'twice', 'leave')
  const onMutate = fc.constantFrom('none', 'slow', 'throws')
  const retry = fc.constantFrom(undefined, 'slow')
  const property = fc.asyncProperty(
    script,
    fc.array(fc.tuple(act, wait), { minLength: 1, maxLength: 10 }),
    onMutate,
    retry,
    async (names, history, before, decides) => {
      const { client } = scriptedApi(stepsOf(names))
      const seen: UseTranscriptionResult[] = []
      const options = {
        client,
        runKey: 'a',
        retry: decides && (() => new Promise<boolean>((resolve) => setTimeout(resolve, 30, true))),
        async onMutate() {
          if (before === 'slow') await new Promise((resolve) => setTimeout(resolve, 30))
          if (before === 'throws') throw new Error('not now')
        },
      }
      function Host() {
        seen.push(useTranscription(options))
        return null
      }
      const tree = (key: number) => (
        <QueryClientProvider client={queryClient}>
          <Host key={key} />
        </QueryClientProvider>
      )
      const queryClient = new QueryClient()
      const view = await render(tree(0))
      for (const [index, [what, ms]] of history.entries()) {
        const hook = seen.at(-1)
        const request = { audioUrl: `https://files.test/${index}.mp3`, language: 'am' }
        if (what === 'leave') await view.rerender(tree(index + 1))
        else if (what === 'mutate' || what === 'twice') hook?.mutate(request)
        else hook?.[what]()
        if (what === 'twice') hook?.mutate(request)
        await pass(ms)
      }
      await pass(1_000)
      await cleanup()
      expect(seen.flatMap(contradictions)).toEqual([])
    },
  )
  await fc.assert(property, shortly)
}, 60_000)

test('in whatever order things happen, no render of useTranscriptionJob contradicts itself', async () => {
  const act = fc.constantFrom('cancel', 'retryNow', 'invalidate', 'stop', 'reset', 'other', 'none', 'leave')
  const property = fc.asyncProperty(
    script,
    fc.array(fc.tuple(act, wait), { minLength: 1, maxLength: 10 }),
    async (names, history) => {
      const { client } = scriptedApi(stepsOf(names))
      const seen: UseTranscriptionJobResult[] = []
      function Host({ id }: { id: string | undefined }) {
        seen.push(useTranscriptionJob(id, { client }))
        return null
      }
      const tree = (key: number, id: string | undefined) => (
        <QueryClientProvider client={queryClient}>
          <Host key={key} id={id} />
        </QueryClientProvider>
      )
      const queryClient = new QueryClient()
      const view = await render(tree(0, 'job_1'))
      for (const [index, [what, ms]] of history.entries()) {
        if (what === 'invalidate') void queryClient.invalidateQueries()
        else if (what === 'stop') void queryClient.cancelQueries()
        else if (what === 'reset') void queryClient.resetQueries()
        else if (what === 'other') await view.rerender(tree(0, 'job_2'))
        else if (what === 'none') await view.rerender(tree(0, undefined))
        else if (what === 'leave') await view.rerender(tree(index + 1, 'job_1'))
        else seen.at(-1)?.[what]()
        await pass(ms)
      }
      await pass(1_000)
      await cleanup()
      expect(seen.flatMap(contradictions)).toEqual([])
    },
  )
  await fc.assert(property, shortly)
}, 60_000)
