import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { RateLimitedQueue } from '@uppy/utils'
import ky from 'ky'
import PQueue from 'p-queue'
import pRetry from 'p-retry'
import { createTranscriptionClient } from '../../src/core.js'
import type { VirtualApi } from './createVirtualApi.js'

/** Transcribes so many files against an API; resolves when all are done. */
export type Strategy = (api: VirtualApi, files: number) => Promise<unknown>

const url = 'https://api.test/transcribe'
const MANY = 10_000

/** Ways to get many files through a limit, each as its users would write it. */
export const strategies: Record<string, Strategy> = {
  'lesan-react': ({ fetch }, files) => {
    const client = createTranscriptionClient({ baseUrl: 'https://api.test', fetch })
    return all(files, () => client.transcribe({ audioUrl: 'https://files.test/a.mp3', language: 'am' }))
  },
  'each waits retry_after': ({ fetch }, files) => all(files, () => untilThrough(fetch)),
  'each waits retry_after, 10 at a time': async ({ fetch }, files) => {
    let left = files
    await all(10, async () => {
      while (left-- > 0) await untilThrough(fetch)
    })
  },
  'p-queue, 10 at a time, pauses on a 429': ({ fetch }, files) => {
    const queue = new PQueue({ concurrency: 10 })
    let resume: ReturnType<typeof setTimeout>
    return all(files, async () => {
      for (let priority = 0; ; priority = 1) {
        const response = await queue.add(() => fetch(url), { priority })
        if (response.ok) return
        queue.pause()
        clearTimeout(resume)
        resume = setTimeout(() => queue.start(), retryAfterMs(response))
      }
    })
  },
  'Uppy’s RateLimitedQueue, 10 at a time': ({ fetch }, files) => {
    const queue = new RateLimitedQueue(10)
    const send = queue.wrapPromiseFunction(async () => {
      const response = await fetch(url)
      if (!response.ok) queue.rateLimit(retryAfterMs(response))
      return response
    })
    return all(files, async () => {
      while (!(await send()).ok);
    })
  },
  'exponential, 1 to 30 s': ({ fetch }, files) =>
    all(files, async () => {
      for (let failures = 0; !(await fetch(url)).ok; failures++)
        await sleep(Math.min(1_000 * 2 ** failures, 30_000))
    }),
  'p-retry': ({ fetch }, files) =>
    all(files, () =>
      pRetry(
        async () => {
          const response = await fetch(url)
          if (!response.ok) throw new Error('refused')
        },
        { retries: MANY, maxTimeout: 30_000 },
      ),
    ),
  ky: ({ fetch }, files) =>
    all(files, () =>
      ky.post(url, {
        fetch,
        timeout: false,
        retry: { limit: MANY, methods: ['post'], backoffLimit: 30_000 },
      }),
    ),
  'TanStack Query': ({ fetch }, files) => {
    const queryClient = new QueryClient()
    return all(files, () =>
      new MutationObserver(queryClient, {
        retry: true,
        async mutationFn() {
          const response = await fetch(url)
          if (!response.ok) throw new Error('refused')
        },
      }).mutate(undefined),
    )
  },
}

async function untilThrough(send: typeof fetch): Promise<void> {
  for (;;) {
    const response = await send(url)
    if (response.ok) return
    await sleep(retryAfterMs(response))
  }
}

function retryAfterMs({ headers }: Response): number {
  return Number(headers.get('retry-after')) * 1_000
}

function all(files: number, transcribe: () => Promise<unknown>): Promise<unknown> {
  return Promise.all(Array.from({ length: files }, transcribe))
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
