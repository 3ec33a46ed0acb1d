import type { Random } from './createRandom.js'

/** What becomes of a create; `lost…` and `gateway` leave a job behind that the client hears nothing of. */
const createFates = {
  done: 30,
  slow: 6,
  queued: 16,
  rateLimited: 8,
  tooMany: 5,
  quota: 2,
  longQuota: 1,
  down: 6,
  wrong: 3,
  gateway: 3,
  lostBefore: 3,
  lostAfter: 5,
  timedOutWithId: 3,
  timedOut: 2,
  page: 2,
  cutBody: 3,
  hang: 2,
} as const

const readFates = {
  state: 60,
  rateLimited: 5,
  down: 6,
  lostBefore: 6,
  foreign: 3,
  page: 2,
  missingOnce: 3,
  cutBody: 3,
} as const

const uploadFates = { taken: 30, refused: 3, lostBefore: 4, limited: 2 } as const

export interface Ledger {
  fetch: typeof fetch
  /** Requests so far. */
  requests: () => number
  /** Requests without an answer that were not aborted. */
  open: () => number
  /** How many jobs the server started for a file or address. */
  accepted: (tag: string) => number
  /** What a job is of. */
  tagOf: (jobId: string) => string | undefined
  /** From now on all goes well, and jobs end. */
  calm: () => void
}

export interface LedgerWatcher {
  /** A request left. */
  onRequest: (request: { tag: string | null; isCreate: boolean }) => void
  /** A create is no longer under way, and no job of it is to be followed. */
  onCreateOver: (tag: string) => void
  /** The server asked to wait, in its answer to a request that left at `leftAt`. */
  onHold: (holdMs: number, what: 'all' | 'creates', leftAt: number) => void
  /** The server let a request for it through. */
  onLetThrough: (tag: string) => void
}

interface Job {
  id: string
  tag: string
  polls: number
  fails: boolean
  wasMissing: boolean
}

export interface LedgerOptions {
  random: Random
  watch: LedgerWatcher
  isOnline: () => boolean
  /** What may become of a create. @default all of it */
  fates?: readonly (keyof typeof createFates)[] | undefined
  /** How much of the usual time things take, and of the waits that are asked for. @default 1 */
  timeScale?: number | undefined
  /** Where files are put. @default 'https://files.test' */
  filesUrl?: string | undefined
}

/** Named in the address and in the file's name. */
export const tagPattern = /tag-\d+/

/** What the server says for a tag, and for nothing else. */
export function textOf(tag: string): string {
  return `Said in ${tag}.`
}

/** An API that keeps a ledger of the jobs it started and goes wrong in every way that networks and servers do. */
export function createLedgerApi({
  random,
  watch,
  isOnline,
  fates = Object.keys(createFates) as (keyof typeof createFates)[],
  timeScale = 1,
  filesUrl = 'https://files.test',
}: LedgerOptions): Ledger {
  const weights = Object.fromEntries(fates.map((fate) => [fate, createFates[fate]])) as typeof createFates

  const jobs = new Map<string, Job>()
  const accepted = new Map<string, number>()
  let requests = 0
  let open = 0
  let isCalm = false

  return {
    fetch: answer,
    requests: () => requests,
    open: () => open,
    accepted: (tag) => accepted.get(tag) ?? 0,
    tagOf: (jobId) => jobs.get(jobId)?.tag,
    calm() {
      isCalm = true
    },
  }

  async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input)
    requests += 1
    open += 1
    try {
      if (init?.method === 'PUT') return await upload(init)
      if (url.pathname === '/v1/uploads/signed-url') return await sign(url, init)
      if (init?.method === 'POST') return await create(init)
      return await read(url, init)
    } finally {
      open -= 1
    }
  }

  async function create(init: RequestInit): Promise<Response> {
    const tag = tagOf(init.body)
    watch.onRequest({ tag, isCreate: true })
    if (!isOnline()) {
      watch.onCreateOver(tag)
      throw new TypeError('offline')
    }
    const fate = isCalm ? 'done' : random.weighted(weights)
    const leftAt = Date.now()
    let isFollowed = false
    try {
      await lasts(fate === 'slow' ? 20_000 : random.pick([1, 40, 300, 2_000]), init.signal)
      const answer = await answerTo(tag, fate, leftAt, init.signal)
      isFollowed = fate === 'queued' || fate === 'timedOutWithId'
      return answer
    } finally {
      if (!isFollowed) watch.onCreateOver(tag)
    }
  }

  async function answerTo(
    tag: string,
    fate: keyof typeof createFates,
    leftAt: number,
    signal: AbortSignal | null | undefined,
  ): Promise<Response> {
    switch (fate) {
      case 'done':
      case 'slow':
        return Response.json(stateOf(start(tag), true))
      case 'queued':
        return Response.json(stateOf(start(tag), false))
      case 'rateLimited':
        return hold(random.pick([1, 5, 20]), 'all', 'rate_limit_exceeded', leftAt)
      case 'quota':
        return hold(600, 'creates', 'daily_quota_exceeded', leftAt)
      case 'longQuota':
        return failure(429, 'daily_quota_exceeded', 100 * 3_600)
      case 'tooMany':
        return failure(429, 'concurrent_limit_exceeded', 7)
      case 'down':
        return failure(random.pick([500, 503]), random.pick(['internal_error', 'service_unavailable']))
      case 'wrong':
        return failure(400, 'invalid_field_value')
      case 'gateway':
        start(tag)
        return page(random.pick([504, 520, 524]))
      case 'page':
        start(tag)
        return page(200)
      case 'lostBefore':
        throw new TypeError('connection refused')
      case 'lostAfter':
        start(tag)
        throw new TypeError('connection reset')
      case 'timedOutWithId':
        return Response.json({ job_id: start(tag).id, request_id: 'job-of-nobody' }, { status: 408 })
      case 'timedOut':
        start(tag)
        return new Response(null, { status: 408 })
      case 'cutBody':
        return cut(stateOf(start(tag), true))
      case 'hang':
        start(tag)
        await lasts(10_000_000, signal)
        return page(200)
    }
  }

  async function read(url: URL, init: RequestInit | undefined): Promise<Response> {
    const id = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
    const job = jobs.get(id)
    watch.onRequest({ tag: job?.tag ?? null, isCreate: false })
    const leftAt = Date.now()
    if (!isOnline()) throw new TypeError('offline')
    await lasts(random.pick([1, 40, 300]), init?.signal)
    if (!job) return failure(404, 'job_not_found')
    switch (isCalm ? 'state' : random.weighted(readFates)) {
      case 'state':
        watch.onLetThrough(job.tag)
        job.polls += 1
        return Response.json(stateOf(job, isCalm || job.polls > 2))
      case 'rateLimited':
        return hold(random.pick([1, 5, 20]), 'all', 'rate_limit_exceeded', leftAt)
      case 'down':
        return failure(503, 'service_unavailable')
      case 'lostBefore':
        throw new TypeError('connection reset')
      case 'foreign':
        watch.onLetThrough(job.tag)
        return Response.json({ id: 'job-of-nobody', status: 'completed', text: 'Said by nobody.' })
      case 'page':
        return page(200)
      case 'missingOnce':
        if (!job.wasMissing) {
          job.wasMissing = true
          return failure(404, 'job_not_found')
        }
        watch.onLetThrough(job.tag)
        return Response.json(stateOf(job, false))
      case 'cutBody':
        return cut(stateOf(job, true))
    }
  }

  async function sign(url: URL, init: RequestInit | undefined): Promise<Response> {
    const tag = tagPattern.exec(url.searchParams.get('filename') ?? '')?.[0] ?? null
    watch.onRequest({ tag, isCreate: false })
    if (!isOnline()) throw new TypeError('offline')
    await lasts(random.pick([1, 40]), init?.signal)
    const address = `${filesUrl}/${tag}`
    if (tag !== null) watch.onLetThrough(tag)
    return Response.json({ upload_url: `${address}?signature=1`, file_url: address })
  }

  async function upload(init: RequestInit): Promise<Response> {
    if (!isOnline()) throw new TypeError('offline')
    await lasts(random.pick([40, 3_000]), init.signal)
    switch (isCalm ? 'taken' : random.weighted(uploadFates)) {
      case 'taken':
        return new Response(null, { status: 200 })
      case 'refused':
        return new Response('<Error/>', { status: 403 })
      case 'lostBefore':
        throw new TypeError('connection reset')
      case 'limited':
        return new Response('<Error/>', { status: 429 })
    }
  }

  function lasts(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
    return takesTime(ms * timeScale, signal)
  }

  function start(tag: string): Job {
    const job = { id: `job-${jobs.size}`, tag, polls: 0, fails: random.chance(0.1), wasMissing: false }
    jobs.set(job.id, job)
    accepted.set(tag, (accepted.get(tag) ?? 0) + 1)
    watch.onLetThrough(tag)
    return job
  }

  function hold(usualSeconds: number, what: 'all' | 'creates', code: string, leftAt: number): Response {
    const seconds = usualSeconds * timeScale
    watch.onHold(seconds * 1_000, what, leftAt)
    return failure(429, code, seconds)
  }
}

function tagOf(body: RequestInit['body']): string {
  const file = body instanceof FormData ? body.get('file') : null
  const named = file instanceof File ? file.name : typeof body === 'string' ? body : ''
  const tag = tagPattern.exec(named)?.[0]
  if (!tag) throw new Error('A create of nothing that was started.')
  return tag
}

function stateOf({ id, tag, fails }: Job, isOver: boolean): object {
  if (!isOver) return { id, status: 'queued', text: '', url: `/v1/transcriptions/${id}` }
  if (fails)
    return { id, status: 'failed', error: { type: 'server_error', code: 'model_error', message: 'No.' } }
  return { id, status: 'completed', text: textOf(tag), url: `/v1/transcriptions/${id}` }
}

function failure(status: number, code: string, retryAfter?: number): Response {
  const error = { type: 'any_error', code, message: `It said ${code}.`, retry_after: retryAfter }
  return Response.json({ error }, { status })
}

function page(status: number): Response {
  return new Response('<html><title>A gateway</title></html>', {
    status,
    headers: { 'content-type': 'text/html' },
  })
}

/** The status arrives, the body breaks off. */
function cut(body: object): Response {
  const text = JSON.stringify(body)
  const bytes = new TextEncoder().encode(text.slice(0, text.length / 2))
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes)
      controller.error(new TypeError('connection reset'))
    },
  })
  return new Response(stream, { headers: { 'content-type': 'application/json' } })
}

function takesTime(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, ms)
    if (signal?.aborted) end()
    signal?.addEventListener('abort', end)
  })
}
