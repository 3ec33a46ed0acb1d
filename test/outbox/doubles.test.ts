import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { buildLibrary } from './helpers/buildLibrary.js'
import { createBrowser, type OutboxPage } from './helpers/createBrowser.js'
import { MemoryBlob, MemoryFile, MemoryForm } from './helpers/MemoryFile.js'
import { openOutbox } from './helpers/openOutbox.js'

const sound = new Uint8Array(await createAudioFile({ seconds: 0.2 }).arrayBuffer())
const load = await buildLibrary()

beforeAll(() => void vi.useFakeTimers())
afterAll(() => void vi.useRealTimers())

/** A server that counts what it is to transcribe, and never has a text: what was sent stays listed. */
function setUp() {
  let created = 0
  const browser = createBrowser({
    load,
    toss: () => false,
    onError(thrown) {
      throw thrown
    },
    async fetch(url, init) {
      const isCreate = init?.body instanceof MemoryForm
      if (isCreate) created += 1
      const id = isCreate ? `job-${created}` : (url as string).split('/').at(-1)
      return Response.json({ id, status: 'queued' })
    },
  })
  return {
    browser,
    created: () => created,
    open: () => openOutbox(browser),
  }
}

interface Choice {
  text?: string
  name?: string
  lastModified?: number
}

/** Chosen once more, it is another object. */
function fileOf({ text = '', name = 'a.wav', lastModified = 1 }: Choice = {}): File {
  return new MemoryFile([sound, text], name, { type: 'audio/wav', lastModified }) as unknown as File
}

const am = { language: 'am' } as const
const rest = (ms = 5_000) => vi.advanceTimersByTimeAsync(ms)
const reasonsOf = ({ outbox }: OutboxPage) =>
  outbox.getState().items.map((item) => item.getState().error?.reason)

test('the same file is kept and sent once, and said; another of that name, another date and another language are not it', async () => {
  const life = setUp()
  const page = life.open()
  const others = [fileOf({ text: 'a' }), fileOf({ text: 'b' }), fileOf({ lastModified: 2 })]
  const chosen = [fileOf(), fileOf(), ...others]
  void page.outbox.add(chosen, am)
  // An input that is emptied empties its list as well.
  chosen.length = 0
  void page.outbox.add([fileOf()], { language: 'ti' })
  await rest()
  expect(reasonsOf(page).filter((reason) => reason === 'already_added')).toHaveLength(1)
  expect(page.outbox.getState()).toMatchObject({ totals: { all: 6, failed: 1 }, isInMemory: false })
  expect(page.store.getState().recordings).toHaveLength(5)
  expect(page.outbox.getState().sizeBytes).toBe(5 * sound.length + 2)
  expect(life.created()).toBe(5)

  // It can't be sent after all, and goes when it is told to.
  page.outbox.retryFailed()
  const double = page.outbox.getState().items.find((item) => item.getState().phase === 'error')
  double?.retryNow()
  await rest()
  expect(double?.getState().error).toMatchObject({ code: 'invalid_field_value', reason: 'already_added' })
  double?.remove()
  await rest(9_000)
  expect(page.outbox.getState()).toMatchObject({ totals: { all: 5, failed: 0 }, removed: [] })
  expect(life.created()).toBe(5)
  page.crash()
})

test('recordings are never doubles', async () => {
  const life = setUp()
  const page = life.open()
  const recording = () => new MemoryBlob([sound], { type: 'audio/wav' }) as unknown as Blob
  void page.outbox.add([recording(), recording()], am)
  await rest()
  expect(life.created()).toBe(2)
  page.crash()
})

test('after a reload and in another tab it is known again, added in the same moment as well', async () => {
  const life = setUp()
  const first = life.open()
  void first.outbox.add([fileOf()], am)
  await rest()
  first.crash()
  const [one, other] = [life.open(), life.open()]
  // Before anything was read.
  void one.outbox.add([fileOf(), fileOf({ name: 'b.wav' })], am)
  void other.outbox.add([fileOf(), fileOf({ name: 'b.wav' })], am)
  await rest()
  expect(one.store.getState().recordings).toHaveLength(2)
  expect(
    [...reasonsOf(one), ...reasonsOf(other)].filter((reason) => reason === 'already_added'),
  ).toHaveLength(3)
  expect(life.created()).toBe(2)
  one.crash()
  other.crash()
})

test('what was cancelled or removed does not stand in the way, nor what can’t be read', async () => {
  const life = setUp()
  const page = life.open()
  const add = async () => {
    void page.outbox.add([fileOf()], am)
    await rest()
    return page.outbox.getState().items.at(-1)
  }
  const first = await add()
  first?.cancel()
  const second = await add()
  expect(second?.getState().phase).toBe('processing')
  second?.remove()
  expect((await add())?.getState().phase).toBe('processing')
  expect(life.created()).toBe(3)
  // Nobody can tell, so it is kept, and tried as soon as it can be read.
  page.store.read = () => Promise.reject(new Error('Not now.'))
  expect((await add())?.getState().error?.reason).not.toBe('already_added')
  expect(page.store.getState().recordings).toHaveLength(3)
  page.crash()
})

test('emptied for a sign-out or at its end, it holds nothing that was removed, and brings nothing back', async () => {
  const life = setUp()
  const page = life.open()
  const { outbox } = page
  void outbox.add([fileOf(), fileOf(), fileOf({ name: 'b.wav' })], am)
  await rest()
  const [removed, double] = outbox.getState().items
  removed?.remove()
  double?.remove()
  const before = vi.getTimerCount()
  const clearing = outbox.clear()
  // In the same tick.
  expect(vi.getTimerCount()).toBeLessThanOrEqual(before - 2)
  removed?.undo()
  outbox.undo()
  await Promise.all([clearing, rest()])
  expect(outbox.getState()).toMatchObject({ items: [], removed: [], totals: { all: 0 } })
  expect(page.store.getState().recordings).toEqual([])

  void outbox.add([fileOf(), fileOf({ name: 'b.wav' })], am)
  await rest()
  outbox.getState().items[0]?.remove()
  outbox.dispose()
  expect(outbox.getState()).toMatchObject({ items: [], removed: [] })
  outbox.undo()
  await rest(20_000)
  // It is for the next page.
  expect(page.store.getState().recordings).toHaveLength(2)
  page.crash()
})
