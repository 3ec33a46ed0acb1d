import { vi } from 'vitest'
import type * as Core from '../../src/core.js'
import type { RunState, TranscriptionQueueItem, TranscriptionRun } from '../../src/core.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { pass } from '../helpers/pass.js'
import { createLedgerApi, type LedgerWatcher, textOf } from './createLedgerApi.js'
import { createRandom } from './createRandom.js'
import type { fakePage } from './fakePage.js'
import { emptyTally, type Tally } from './Tally.js'

// Taken before any test fakes it.
const { setImmediate: realImmediate } = globalThis

/** What is under test: as it is, or with a fault put into it. */
export type Library = Pick<
  typeof Core,
  'createTranscriptionClient' | 'createTranscriptionQueue' | 'createOpenJobs'
>

const acts = {
  start: 30,
  startFile: 0,
  queueFiles: 0,
  cancel: 10,
  retryNow: 12,
  queueAct: 6,
  itemAct: 8,
  offline: 3,
  online: 6,
  focus: 3,
  storage: 2,
  wait: 60,
} as const

/** Files are read in real time, which takes long: some lives have them. */
const actsWithFiles = { ...acts, startFile: 8, queueFiles: 12 }

const LONG_WAIT_MS = 5 * 60_000

type AnyRun = Pick<TranscriptionRun, 'getState' | 'subscribe' | 'cancel' | 'retryNow'>

const [recording] = audioFiles(1)

/**
 * Plays one page's life in virtual time: transcriptions, files and a queue are started, cancelled and hurried while the
 * network and the server fail. In the end all goes well, and everything must come to its end.
 *
 * @param seed the same seed plays the same life
 */
export async function playScenario(
  library: Library,
  page: ReturnType<typeof fakePage>,
  seed: number,
): Promise<Tally> {
  const random = createRandom(seed)
  const tally = emptyTally()
  const startedAt = { listeners: page.listeners(), timers: vi.getTimerCount() }
  page.navigator.onLine = true
  page.storage.fails = false
  page.storage.entries.clear()
  const rejections = () => void (tally.unhandled += 1)
  process.on('unhandledRejection', rejections)

  const maxConcurrent = random.pick([1, 2, 3, 10])
  /** Creates under way, and jobs whose run is not over. */
  const underWay = new Map<string, number>()
  /** Runs that a person hurried: they may pass every rule. */
  const hurried = new Set<string>()
  /** What a person asked for again after it had ended. */
  const askedAgain = new Map<string, number>()
  const heldUntil = { all: 0, creates: 0 }
  const toldAt = { all: 0, creates: 0 }
  let heldSince = Number.POSITIVE_INFINITY
  const watcher: LedgerWatcher = {
    onRequest({ tag, isCreate }) {
      const isHurried = tag === null ? hurried.size > 0 : hurried.has(tag)
      const until = isCreate ? Math.max(heldUntil.all, heldUntil.creates) : heldUntil.all
      // A limit that has lasted so long may be raised meanwhile: one new act of a person may find out.
      const isProbe = isCreate && Date.now() - heldSince > LONG_WAIT_MS
      if (isProbe && tag !== null) hurried.add(tag)
      if (!isHurried && !isProbe && Date.now() < until) tally.early += 1
      if (!isCreate || tag === null) return
      underWay.set(tag, (underWay.get(tag) ?? 0) + 1)
      const unhurried = [...underWay.keys()].filter((one) => !hurried.has(one)).length
      if (!isHurried && unhurried > maxConcurrent) tally.overBound += 1
    },
    onCreateOver: (tag) => void underWay.delete(tag),
    onHold(holdMs, what, leftAt) {
      const now = Date.now()
      if (now >= Math.max(heldUntil.all, heldUntil.creates)) heldSince = now
      // The longest counts, but a request that left after the last refusal brings newer word.
      heldUntil[what] = leftAt > toldAt[what] ? now + holdMs : Math.max(heldUntil[what], now + holdMs)
      toldAt[what] = now
    },
    onLetThrough(tag) {
      // Who was let through against a hold has disproved it.
      if (hurried.has(tag)) heldUntil.all = heldUntil.creates = 0
    },
  }
  const ledger = createLedgerApi({ random, watch: watcher, isOnline: () => page.navigator.onLine })
  const client = library.createTranscriptionClient({
    baseUrl: 'https://api.test',
    fetch: ledger.fetch,
    maxConcurrent,
    openJobs: library.createOpenJobs(),
    signedUploadAboveBytes: random.pick([1, 1_000_000]),
  })
  const queue = library.createTranscriptionQueue(client)
  const runs = new Map<string, AnyRun>()
  const queued = new Set<string>()
  const removed = new Set<string>()
  let hasFiles = false
  let tagsGiven = 0

  const weights = random.chance(0.1) ? actsWithFiles : acts
  for (let left = 40 + random.int(160); left > 0; left--) await act(random.weighted(weights))

  ledger.calm()
  page.navigator.onLine = true
  page.storage.fails = false
  page.happens('online')
  queue.resume()
  await lets(30 * 3_600_000)
  for (const [tag, run] of runs) {
    const { phase, transcript } = run.getState()
    if (phase !== 'success' && phase !== 'error' && phase !== 'cancelled') tally.hung += 1
    if (phase === 'success' && transcript?.text !== textOf(tag)) tally.foreign += 1
    tally.doubled += Math.max(0, ledger.accepted(tag) - 1 - (askedAgain.get(tag) ?? 0))
  }
  const listed = new Set(queue.getState().items.map(({ name }) => tagIn(name)))
  for (const tag of queued) if (!listed.has(tag) && !removed.has(tag)) tally.lost += 1
  tally.runs = runs.size
  tally.requests = ledger.requests()
  tally.leaked += Math.max(0, vi.getTimerCount() - startedAt.timers)
  tally.leaked += Math.max(0, page.listeners() - startedAt.listeners)
  tally.leaked += ledger.open()
  await new Promise((resolve) => realImmediate(resolve))
  process.off('unhandledRejection', rejections)
  return tally

  async function act(name: keyof typeof acts): Promise<void> {
    switch (name) {
      case 'wait':
        return lets(random.pick([1, 50, 700, 6_000, 25_000]))
      case 'start': {
        const tag = newTag()
        watch(tag, client.start({ audioUrl: `https://files.test/${tag}`, language: 'am', mode: anyMode() }))
        return
      }
      case 'startFile': {
        const tag = newTag()
        watch(tag, client.start({ file: fileOf(tag), language: 'am', mode: anyMode() }))
        return
      }
      case 'queueFiles': {
        const tags = Array.from({ length: 1 + random.int(3) }, newTag)
        for (const item of queue.add(tags.map(fileOf), { language: 'am' })) watchItem(item)
        return
      }
      case 'cancel':
        anyRun()?.[1].cancel()
        return
      case 'retryNow':
        return retryNow(anyRun())
      case 'itemAct':
        return itemAct()
      case 'queueAct':
        return queueAct()
      case 'offline':
      case 'online':
        page.navigator.onLine = name === 'online'
        page.happens(name)
        return
      case 'focus':
        page.happens('focus')
        return
      case 'storage':
        page.storage.fails = random.chance(0.5)
        if (random.chance(0.2))
          for (const key of page.storage.entries.keys()) page.storage.entries.set(key, '{"')
    }
  }

  function newTag(): string {
    return `tag-${tagsGiven++}`
  }

  function watch(tag: string, run: AnyRun): void {
    runs.set(tag, run)
    let wasOver = isOver(run.getState())
    run.subscribe(() => {
      const over = isOver(run.getState())
      if (over) underWay.delete(tag)
      if (over && !wasOver) hurried.delete(tag)
      wasOver = over
    })
  }

  function watchItem(item: TranscriptionQueueItem): void {
    const tag = tagIn(item.name)
    queued.add(tag)
    watch(tag, item)
  }

  function anyRun(): [string, AnyRun] | undefined {
    return runs.size === 0 ? undefined : random.pick([...runs])
  }

  function retryNow(found: [string, AnyRun] | undefined): void {
    if (!found) return
    const [tag, run] = found
    const { phase } = run.getState()
    if (phase === 'waiting' || phase === 'offline') hurried.add(tag)
    else if (isOver(run.getState())) askAgain(tag)
    run.retryNow()
  }

  function askAgain(tag: string): void {
    askedAgain.set(tag, (askedAgain.get(tag) ?? 0) + 1)
  }

  function itemAct(): void {
    const { items } = queue.getState()
    if (items.length === 0) return
    const item = random.pick(items)
    const tag = tagIn(item.name)
    if (random.chance(0.7)) return retryNow([tag, item])
    removed.add(tag)
    item.remove()
  }

  function queueAct(): void {
    const what = random.pick([
      'pause',
      'resume',
      'retryNow',
      'retryFailed',
      'cancelAll',
      'clearFinished',
    ] as const)
    for (const item of queue.getState().items) {
      const tag = tagIn(item.name)
      const { phase } = item.getState()
      if (what === 'retryNow' && (phase === 'waiting' || phase === 'offline')) hurried.add(tag)
      if (what === 'retryFailed' && phase === 'error') askAgain(tag)
      if (what === 'clearFinished' && (phase === 'success' || phase === 'cancelled')) removed.add(tag)
    }
    queue[what]()
  }

  function fileOf(tag: string): File {
    hasFiles = true
    return new File(recording ? [recording] : [], `${tag}.wav`, { type: 'audio/wav' })
  }

  function anyMode(): 'sync' | 'async' {
    return random.pick(['sync', 'async'])
  }

  /** Files are read in real time; without one, virtual time alone goes by. */
  async function lets(ms: number): Promise<void> {
    if (hasFiles) await pass(Math.min(ms, 2_000))
    await vi.advanceTimersByTimeAsync(ms)
    if (hasFiles) await pass(500)
  }
}

function isOver({ phase }: RunState): boolean {
  return phase === 'success' || phase === 'error' || phase === 'cancelled'
}

function tagIn(name: string): string {
  return name.replace('.wav', '')
}
