import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createRateLimiter } from '../../sandbox/limits/createRateLimiter.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { buildLibrary } from './helpers/buildLibrary.js'
import { createBrowser } from './helpers/createBrowser.js'
import { MemoryFile, MemoryForm } from './helpers/MemoryFile.js'

const sound = new Uint8Array(await createAudioFile({ seconds: 0.2 }).arrayBuffer())
const load = await buildLibrary()

beforeAll(() => void vi.useFakeTimers())
afterAll(() => void vi.useRealTimers())

/** `npm run chaos:outbox` has five hundred. */
const count = Number(process.env['OUTBOX_FILES'] ?? 120)
const HOUR_MS = 3_600_000
const PER_MINUTE = 60

/** Asynchronous jobs of five seconds behind a limit in fixed windows. */
function limitedApi() {
  const limiter = createRateLimiter({
    algorithm: 'fixed-window',
    limit: PER_MINUTE,
    windowMs: 60_000,
    now: Date.now,
  })
  const doneAt = new Map<string, number>()
  const order: string[] = []
  const counts = { requests: 0, refused: 0, finishedAt: 0 }
  return {
    counts,
    order,
    async answer(url: string, body: unknown): Promise<Response> {
      counts.requests += 1
      await new Promise((resolve) => setTimeout(resolve, 200))
      const { allowed, retryAfterSeconds } = limiter.take()
      if (!allowed) {
        counts.refused += 1
        const error = {
          type: 'rate_limit_error',
          code: 'rate_limit_exceeded',
          message: 'Later.',
          retry_after: retryAfterSeconds,
        }
        return Response.json({ error }, { status: 429 })
      }
      if (body instanceof MemoryForm) {
        const id = `job-${order.length}`
        order.push(new TextDecoder('latin1').decode(body.file?.bytes.slice(-4)))
        doneAt.set(id, Date.now() + 5_000)
        return Response.json({ id, status: 'queued' })
      }
      const id = url.split('/').at(-1) ?? ''
      const isDone = (doneAt.get(id) ?? 0) <= Date.now()
      if (isDone) counts.finishedAt = Date.now()
      return Response.json({ id, status: isDone ? 'completed' : 'queued', text: isDone ? 'Said.' : '' })
    },
  }
}

test(`${count} files that waited for two days without a connection leave in order, at the pace of the limit`, async () => {
  const api = limitedApi()
  const browser = createBrowser({
    load,
    toss: () => true,
    onError(thrown) {
      throw thrown
    },
    fetch: (url, init) => api.answer(url as string, init?.body),
  })
  browser.isOnline = false
  let page = browser.openPage()
  const kept = page.loaded.createRecordingStore()
  const names = Array.from({ length: count }, (_, n) => String(n).padStart(4, '0'))
  for (const name of names) {
    const file = new MemoryFile([sound, name], `${name}.wav`, { type: 'audio/wav' }) as unknown as File
    const putting = kept.put(file, { name, language: 'am' })
    await vi.advanceTimersByTimeAsync(10)
    await putting
  }
  page.crash()

  page = browser.openPage()
  const client = page.loaded.createTranscriptionClient({ baseUrl: 'https://api.test', fetch: page.fetch })
  let taken = 0
  const outbox = page.loaded.createOutbox(client, { onTranscript: () => void (taken += 1) })
  await vi.advanceTimersByTimeAsync(48 * HOUR_MS)
  expect(outbox.getState()).toMatchObject({
    totals: { all: count, waiting: count },
    error: { phase: 'offline' },
  })
  expect(api.counts.requests).toBe(0)

  const backAt = Date.now()
  browser.isOnline = true
  page.happens('online')
  for (let minutes = 0; taken < count && minutes < 120; minutes++) await vi.advanceTimersByTimeAsync(60_000)
  expect(taken).toBe(count)
  expect(api.order).toEqual(names)
  const { requests, refused, finishedAt } = api.counts
  const tookMs = finishedAt - backAt
  // What was let through, in whole windows but for the last.
  const dictatedMs = (Math.ceil((requests - refused) / PER_MINUTE) - 1) * 60_000
  console.log(JSON.stringify({ requests, refused, tookS: tookMs / 1_000, dictatedS: dictatedMs / 1_000 }))
  expect(refused).toBeLessThan(60)
  expect(tookMs).toBeLessThan(dictatedMs * 1.1 + 60_000)
}, 120_000)
