import type * as Core from '../../src/core.js'
import type { RunState, TranscriptionClientOptions, TranscriptionRun } from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { tagPattern } from './createLedgerApi.js'

/** What is under test: as it is, or with a fault put into it. */
type Library = Pick<
  typeof Core,
  'createTranscriptionClient' | 'createTranscriptionQueue' | 'createOpenJobs' | 'shareLimits'
>

/** What a life has to say at its end. */
export interface LifeReport {
  /** Ids of jobs that were taken up at its beginning. */
  tookUp: readonly string[]
  runs: { tag: string; phase: RunState['phase']; jobId: string | undefined; text: string | undefined }[]
  /** What a person asked for again after it had ended; as often as that was. */
  askedAgain: string[]
  lost: number
  early: number
  overBound: number
}

/** One page's life, over real sockets: what a person does in it, and what is seen of its requests. */
export interface Life {
  start: (tag: string, what: 'address' | 'file') => void
  queueFiles: (tags: string[]) => void
  cancel: (tag: string) => void
  remove: (tag: string) => void
  retryNow: (tag: string) => void
  queueAct: (what: QueueAct) => void
  tags: () => string[]
  isOver: () => boolean
  report: () => LifeReport
  /** A request leaves. Returns what to tell of its answer: its status, and the header `x-hold`. */
  onLeave: (url: string, init: { method?: string | undefined; body?: unknown }) => OnAnswer
  close: () => void
}

export type OnAnswer = (status: number, hold: string | null) => void

export const queueActs = ['pause', 'resume', 'retryNow', 'retryFailed', 'cancelAll', 'clearFinished'] as const
type QueueAct = (typeof queueActs)[number]

type AnyRun = Pick<TranscriptionRun, 'getState' | 'subscribe' | 'cancel' | 'retryNow'> & {
  remove?: () => void
}

/** Timers fire a moment too early, and whatever tells of an answer first. */
const TOLERANCE_MS = 20

/** @param name what the tabs of one browser share their limits by */
export function createLife(
  library: Library,
  name: string,
  options: TranscriptionClientOptions & { maxConcurrent: number },
): Life {
  const runs = new Map<string, AnyRun>()
  const removed = new Set<string>()
  /** Runs that a person hurried: they may pass every rule. */
  const hurried = new Set<string>()
  /** Runs whose create left: until they are over they may keep a permit. One that takes up its job again has none. */
  const created = new Set<string>()
  const askedAgain: string[] = []
  let early = 0
  let overBound = 0
  /** What this page was told by answers and by other tabs, as the scheduler understands it. */
  const holds = {
    all: { until: 0, toldAt: Number.NEGATIVE_INFINITY },
    creates: { until: 0, toldAt: Number.NEGATIVE_INFINITY },
  }

  /** Until when this page's own answers held it. */
  const answered: number[] = []

  const openJobs = library.createOpenJobs()
  const headers = () => ({ 'x-attempt': crypto.randomUUID() })
  const client = library.createTranscriptionClient({ ...options, headers, openJobs })
  const stopSharing = library.shareLimits(client, name)
  const tabs = new BroadcastChannel(`lesan-react:${name}`)
  if ('unref' in tabs && tabs.unref instanceof Function) tabs.unref()
  tabs.onmessage = ({ data }: MessageEvent<{ code: string; until: number }>) => {
    // What this page says itself is heard here as well, and late: its answers said it before.
    if (answered.some((until) => Math.abs(until - data.until) < TOLERANCE_MS)) return
    hold(data.code === 'daily_quota_exceeded' ? 'creates' : 'all', data.until)
  }
  const queue = library.createTranscriptionQueue(client)
  const tookUp = openJobs.getJobs().flatMap(({ id, hasEnded }) => (hasEnded ? [] : [id]))
  for (const [index, item] of queue.follow(tookUp).entries()) watch(`took up ${tookUp[index]}`, item)

  return {
    start(tag, what) {
      const mode = tag.length % 2 === 0 ? 'sync' : 'async'
      const source = what === 'file' ? { file: fileOf(tag) } : { audioUrl: `https://files.test/${tag}` }
      watch(tag, client.start({ ...source, language: 'am', mode }))
    },
    queueFiles(tags) {
      const items = queue.add(tags.map(fileOf), { language: 'am' })
      for (const item of items) watch(item.name.replace('.wav', ''), item)
    },
    cancel: (tag) => runs.get(tag)?.cancel(),
    remove(tag) {
      const run = runs.get(tag)
      if (!run?.remove) return run?.cancel()
      removed.add(tag)
      run.remove()
    },
    retryNow(tag) {
      const run = runs.get(tag)
      if (!run) return
      const { phase } = run.getState()
      if (phase === 'waiting' || phase === 'offline') hurried.add(tag)
      else if (isEnd(phase)) askedAgain.push(tag)
      run.retryNow()
    },
    queueAct(what) {
      for (const [tag, run] of runs) {
        const { phase } = run.getState()
        if (!run.remove) continue
        if (what === 'retryNow' && (phase === 'waiting' || phase === 'offline')) hurried.add(tag)
        if (what === 'retryFailed' && phase === 'error') askedAgain.push(tag)
        if (what === 'clearFinished' && (phase === 'success' || phase === 'cancelled')) removed.add(tag)
      }
      queue[what]()
    },
    tags: () => [...runs.keys()],
    isOver: () => [...runs.values()].every((run) => isEnd(run.getState().phase)),
    report() {
      const listed = new Set<AnyRun>(queue.getState().items)
      // One that the API does not know leaves the list, which is right for none of this server's.
      const isLost = ([tag, run]: [string, AnyRun]) => run.remove && !removed.has(tag) && !listed.has(run)
      return {
        tookUp,
        runs: [...runs].map(([tag, run]) => {
          const { phase, jobId, transcript } = run.getState()
          return { tag, phase, jobId, text: phase === 'success' ? transcript?.text : undefined }
        }),
        askedAgain,
        lost: [...runs].filter(isLost).length,
        early,
        overBound,
      }
    },
    onLeave,
    close() {
      stopSharing()
      tabs.close()
    },
  }

  function onLeave(url: string, { method = 'GET', body }: Parameters<Life['onLeave']>[1]): OnAnswer {
    // To storage, not to the API: no limit of it holds that.
    if (method === 'PUT') return () => {}
    const isCreate = method === 'POST'
    const tag = isCreate ? tagOf(body) : tagOfJob(new URL(url, 'http://any').pathname.split('/').at(-1))
    const isHurried = tag === undefined ? hurried.size > 0 : hurried.has(tag)
    const leftAt = performance.now()
    const until = isCreate ? Math.max(holds.all.until, holds.creates.until) : holds.all.until
    if (!isHurried && Date.now() < until - TOLERANCE_MS) early += 1
    if (isCreate && tag !== undefined) created.add(tag)
    if (isCreate && !isHurried && underWay() > options.maxConcurrent) overBound += 1
    return (status, said) => {
      const [what, ms] = said?.split(' ') ?? []
      if (what === 'all' || what === 'creates') {
        const until = Date.now() + Number(ms)
        answered.push(until)
        hold(what, until, leftAt)
      }
      // Who was let through disproves what was told before it left.
      if (status < 300) {
        for (const each of isCreate ? [holds.all, holds.creates] : [holds.all])
          if (leftAt > each.toldAt) each.until = 0
      }
    }
  }

  function hold(what: 'all' | 'creates', until: number, leftAt = Number.NEGATIVE_INFINITY): void {
    const told = holds[what]
    if (leftAt > told.toldAt || until > told.until) told.until = until
    told.toldAt = performance.now()
  }

  function watch(tag: string, run: AnyRun): void {
    runs.set(tag, run)
    run.subscribe(() => {
      if (isEnd(run.getState().phase)) created.delete(tag)
    })
  }

  /** Runs that keep a permit for their job, and that no one hurried. */
  function underWay(): number {
    return [...created].filter((tag) => {
      const phase = runs.get(tag)?.getState().phase
      return !hurried.has(tag) && (phase === 'sending' || phase === 'processing')
    }).length
  }

  function tagOfJob(jobId: string | undefined): string | undefined {
    return [...runs].find(([, run]) => run.getState().jobId === jobId)?.[0]
  }
}

const sound = createAudioFile({ seconds: 0.2 })

function fileOf(tag: string): File {
  return new File([sound], `${tag}.wav`, { type: 'audio/wav' })
}

function tagOf(body: unknown): string | undefined {
  const file = body instanceof FormData ? body.get('file') : null
  return tagPattern.exec(file instanceof File ? file.name : String(body))?.[0]
}

function isEnd(phase: RunState['phase']): boolean {
  return phase === 'success' || phase === 'error' || phase === 'cancelled'
}
