import { vi } from 'vitest'
import type { OutboxItem } from '../../../src/recorder.js'
import { createLedgerApi, tagPattern, textOf } from '../../chaos/createLedgerApi.js'
import { createRandom } from '../../chaos/createRandom.js'
import type { Library, PageGlobals } from './buildLibrary.js'
import { createBrowser, type OutboxPage } from './createBrowser.js'
import { MemoryBlob, MemoryFile, MemoryForm } from './MemoryFile.js'

/** What was played, and how often a promise was broken. */
export interface OutboxTally {
  histories: number
  /** Recordings and files. */
  kept: number
  crashes: number
  requests: number
  creates: number
  /** How often a person sent again what may have been sent. */
  sentAgain: number
  /** Items that asked. */
  unsure: number
  delivered: number
  /** Creates the server took beyond what a person asked for. */
  doubled: number
  /** What no list shows, and nobody has removed or been given. */
  lost: number
  /** What never comes to an end. */
  hung: number
  /** Given to the app as another's text. */
  foreign: number
  /** Given to the app twice by pages that did not die in between. */
  givenTwice: number
  /** Locks that stayed behind. */
  leaked: number
  unhandled: number
}

export function emptyTally(): OutboxTally {
  return {
    histories: 0,
    kept: 0,
    crashes: 0,
    requests: 0,
    creates: 0,
    sentAgain: 0,
    unsure: 0,
    delivered: 0,
    doubled: 0,
    lost: 0,
    hung: 0,
    foreign: 0,
    givenTwice: 0,
    leaked: 0,
    unhandled: 0,
  }
}

const promises = ['doubled', 'lost', 'hung', 'foreign', 'givenTwice', 'leaked', 'unhandled'] as const

/** Promises that were broken, by name. */
export function brokenIn(tally: OutboxTally): Partial<OutboxTally> {
  return Object.fromEntries(promises.flatMap((name) => (tally[name] > 0 ? [[name, tally[name]]] : [])))
}

const acts = {
  add: 14,
  record: 8,
  crash: 9,
  openTab: 4,
  wait: 60,
  online: 6,
  offline: 4,
  pageshow: 2,
  retryNow: 8,
  queueRetry: 2,
  cancel: 4,
  remove: 3,
  undo: 2,
  pause: 2,
  resume: 3,
  full: 2,
  room: 4,
  poison: 1,
} as const

/** Longer than a person's time to undo. */
const UNDONE_MS = 10_000
const NAME = 'lesan-react.recordings'

/** Of what was kept: a file, or the parts of a recording. */
interface Thing {
  tags: string[]
  /** Not yet on the device, or never: gone with its page. */
  page: OutboxPage | undefined
}

/**
 * Plays the life of an outbox over many pages in virtual time: files come, recordings are made, pages die at any moment, two are
 * open at a time, the network and the storage fail, records are spoilt, people cancel, remove and try again. In the end all goes
 * well, and everything must have come to its end.
 */
export async function playHistory(
  load: (globals: PageGlobals) => Library,
  sound: Uint8Array,
  seed: number,
): Promise<OutboxTally> {
  const random = createRandom(seed)
  const tally = { ...emptyTally(), histories: 1 }
  const things = new Map<string, Thing>()
  const adding = new Set<Thing>()
  /** What a person has taken off the list. */
  const removed = new Set<string>()
  /** By tag: how often a person has asked for it once more. */
  const asked = new Map<string, number>()
  const given = new Map<string, number>()
  let crashesSince = new Map<string, number>()
  let tags = 0
  let appFails = random.chance(0.2)
  const onRejection = () => void (tally.unhandled += 1)
  process.on('unhandledRejection', onRejection)

  const ledger = createLedgerApi({
    random,
    watch: {
      onRequest({ isCreate }) {
        if (isCreate) tally.creates += 1
      },
      onCreateOver() {},
      onHold() {},
      onLetThrough() {},
    },
    isOnline: () => browser.isOnline,
  })
  const browser = createBrowser({
    load,
    toss: () => random.chance(0.5),
    onError(thrown) {
      if (!String(thrown).includes('The app is out of order')) tally.unhandled += 1
    },
    fetch: async (url, init) => {
      const form: unknown = init?.body
      return ledger.fetch(url, form instanceof MemoryForm ? { ...init, body: tagIn(form.file) } : init)
    },
  })
  let pages: OutboxPage[] = [openPage()]

  for (let left = 30 + random.int(90); left > 0; left--) await act(random.weighted(acts))
  await endWell()
  process.off('unhandledRejection', onRejection)
  return tally

  function openPage(): OutboxPage {
    const page = browser.openPage()
    const { loaded: library } = page
    const store = library.createRecordingStore()
    const client = library.createTranscriptionClient({
      baseUrl: 'https://api.test',
      fetch: page.fetch,
      maxConcurrent: random.pick([1, 3, 10]),
    })
    const outbox = library.createOutbox(client, {
      recordings: store,
      async onTranscript(text, { recording }) {
        if (appFails && random.chance(0.3)) throw new Error('The app is out of order.')
        await new Promise((resolve) => setTimeout(resolve, random.pick([0, 200])))
        if (!opened.isAlive()) return new Promise(() => {})
        take(recording.id, text)
      },
    })
    const opened: OutboxPage = { ...page, store, outbox }
    return opened
  }

  function take(id: string, text: string): void {
    const thing = things.get(id)
    // It was kept in the moment in which its page died.
    if (!thing) return
    if (text !== thing.tags.map(textOf).join(' ')) tally.foreign += 1
    const times = (given.get(id) ?? 0) + 1
    given.set(id, times)
    // A page that dies before it has deleted it leaves it to the next.
    if (times > 1 + (crashesSince.get(id) ?? 0)) tally.givenTwice += 1
    tally.delivered += 1
  }

  async function act(name: keyof typeof acts): Promise<void> {
    const page = random.pick(pages)
    switch (name) {
      case 'wait':
        return lets(random.pick([1, 5, 30, 300, 3_000, 20_000]))
      case 'add':
        return void add(page)
      case 'record':
        return record(page)
      case 'crash':
        return crash(page)
      case 'openTab':
        if (pages.length < 2) pages.push(openPage())
        return
      case 'online':
      case 'offline':
        browser.isOnline = name === 'online'
        if (browser.isOnline) for (const each of pages) each.happens('online')
        return
      case 'pageshow':
        return page.happens('pageshow')
      case 'retryNow': {
        const item = anyItem(page)
        if (item) retry(item)
        return
      }
      case 'queueRetry': {
        if (random.chance(0.5)) return page.outbox.retryNow()
        for (const item of page.outbox.getState().items) askAgain(item, false)
        return page.outbox.retryFailed()
      }
      case 'cancel':
        return anyItem(page)?.cancel()
      case 'remove': {
        const item = anyItem(page)
        if (item) removed.add(item.id)
        return item?.remove()
      }
      case 'undo':
        for (const { id } of page.outbox.getState().removed) removed.delete(id)
        while (page.outbox.getState().removed.length > 0) page.outbox.undo()
        return
      case 'pause':
        return page.outbox.pause()
      case 'resume':
        return page.outbox.resume()
      case 'full':
      case 'room':
        browser.isFull = name === 'full'
        return
      case 'poison':
        return poison()
    }
  }

  async function add(page: OutboxPage): Promise<void> {
    const thing: Thing = { tags: [newTag()], page }
    adding.add(thing)
    const file = new MemoryFile([sound, ...thing.tags], 'a.wav', { type: 'audio/wav' })
    // The outbox's own `add` says when it is kept; which of them it was is the store's to say.
    const { id, keptIn } = await page.store.put(file as unknown as Blob, { name: 'a.wav', language: 'am' })
    note(id, thing, keptIn)
  }

  function note(id: string, thing: Thing, keptIn: string): void {
    // A page that is gone says nothing.
    if (!thing.page?.isAlive()) return
    adding.delete(thing)
    things.set(id, thing)
    tally.kept += 1
    if (keptIn === 'device') thing.page = undefined
  }

  async function record(page: OutboxPage): Promise<void> {
    const thing: Thing = { tags: [], page }
    adding.add(thing)
    const writer = page.store.begin({ language: 'am', onChange() {} })
    for (let parts = random.pick([1, 1, 2]); parts > 0; parts--) {
      const tag = newTag()
      thing.tags.push(tag)
      const whole = new MemoryBlob([sound, tag])
      const append = writer.addPart('audio/wav')
      append(whole.slice(0, 1_000) as unknown as Blob, 1_000, false)
      await lets(random.pick([1, 50]))
      append(whole.slice(1_000) as unknown as Blob, 2_000, false)
    }
    if (!page.isAlive()) return
    void writer.finish().then(({ keptIn }) => note(writer.id, thing, keptIn))
  }

  async function crash(page: OutboxPage): Promise<void> {
    page.crash()
    tally.crashes += 1
    for (const id of things.keys()) crashesSince.set(id, (crashesSince.get(id) ?? 0) + 1)
    for (const [id, thing] of things) {
      if (thing.page !== page) continue
      // It said that it is in memory, unless room has come.
      if (await isOnDevice(id)) thing.page = undefined
      else things.delete(id)
    }
    for (const thing of adding) if (thing.page === page) adding.delete(thing)
    pages = pages.filter((one) => one !== page)
    await lets(random.pick([0, 1, 1_000]))
    if (pages.length === 0) pages.push(openPage())
  }

  function retry(item: OutboxItem): void {
    askAgain(item, true)
    item.retryNow()
  }

  /** What a person's press may create once more. */
  function askAgain(item: OutboxItem, isOne: boolean): void {
    const { phase, error } = item.getState()
    if (phase !== 'error' || !error) return
    const isOfJob = error.operation === 'job' || error.type === 'not_found_error'
    const isUnsure = ['still_processing', 'timeout', 'unparsable_response'].includes(error.code)
    if (!isOfJob && !(isUnsure && isOne)) return
    if (isUnsure) tally.sentAgain += 1
    for (const tag of things.get(item.id)?.tags ?? []) asked.set(tag, (asked.get(tag) ?? 0) + 1)
  }

  /** Those of each page; what is kept is in all of them, and what is in memory in one. */
  function allItems(): OutboxItem[] {
    const all = pages.flatMap(({ outbox }) => outbox.getState().items)
    return [...new Map(all.map((item) => [item.id, item])).values()]
  }

  function anyItem({ outbox }: OutboxPage): OutboxItem | undefined {
    const { items } = outbox.getState()
    return items.length > 0 ? random.pick(items) : undefined
  }

  /** Records that no version of the app has written, or a newer one. */
  async function poison(): Promise<void> {
    const database = await opened()
    const table = database.transaction('recordings', 'readwrite').objectStore('recordings')
    const spoilt = random.pick([
      { id: 'garbage' },
      { id: 'newer', startedAt: 1, isFinished: true, pieces: [{ codec: 'opus' }] },
      { id: 'odd', startedAt: 2, isFinished: true, parts: [null, 7], language: {} },
      { id: 'marks', startedAt: 3, isFinished: true, parts: [{ mimeType: 3, progress: 'unheard of' }] },
      { id: 'held', startedAt: 4, isFinished: true, parts: [], held: 'by nobody' },
    ])
    await done(table.put(spoilt))
    database.close()
  }

  async function isOnDevice(id: string): Promise<boolean> {
    const database = await opened()
    const request = database.transaction('recordings').objectStore('recordings').get(id)
    await done(request)
    database.close()
    const { isFinished, parts = [] } = Object(request.result) as { isFinished?: boolean; parts?: unknown[] }
    return isFinished === true && parts.length === things.get(id)?.tags.length
  }

  async function opened(): Promise<IDBDatabase> {
    const request = browser.database.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('recordings', { keyPath: 'id' })
      request.result.createObjectStore('pieces')
    }
    await done(request)
    return request.result
  }

  async function done(request: IDBRequest): Promise<void> {
    while (request.readyState !== 'done') await lets(1)
  }

  async function endWell(): Promise<void> {
    ledger.calm()
    appFails = false
    browser.isFull = false
    browser.isOnline = true
    for (const page of pages) page.outbox.resume()
    for (let round = 0; round < 8; round++) {
      for (const page of pages) page.happens('online')
      await lets(round === 0 ? 30 * 3_600_000 : 700_000)
      const items = allItems()
      for (const item of items) {
        const { phase, error, recording } = item.getState()
        if (error?.reason === 'lost_sending') tally.unsure += 1
        // What has nothing in it is at its end.
        const isHopeless = !things.has(recording.id) && phase === 'error'
        if (phase === 'error' && !isHopeless) retry(item)
        if (phase === 'cancelled') item.retryNow()
      }
      if (items.length === 0) break
    }
    await lets(UNDONE_MS)
    judge()
  }

  function judge(): void {
    tally.requests = ledger.requests()
    const items = new Map(allItems().map((item) => [item.id, item]))
    for (const [id, thing] of things) {
      const state = items.get(id)?.getState()
      // Its job fails whenever it is made, or it was told so.
      if (state && state.phase !== 'error') tally.hung += 1
      if (!state && !removed.has(id) && !given.has(id)) tally.lost += 1
      for (const tag of thing.tags)
        tally.doubled += Math.max(0, ledger.accepted(tag) - 1 - (asked.get(tag) ?? 0))
    }
    tally.leaked = ledger.open()
    if (![...items.values()].some((item) => item.getState().isElsewhere)) tally.leaked += browser.locks()
    for (const each of pages) {
      each.outbox.dispose()
      each.crash()
    }
  }

  function newTag(): string {
    return `tag-${tags++}`
  }

  async function lets(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
  }
}

function tagIn(file: MemoryBlob | undefined): string {
  const text = new TextDecoder('latin1').decode(file?.bytes.slice(-20))
  return tagPattern.exec(text)?.[0] ?? ''
}
