import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDatabase } from '../../src/database/createDatabase.js'

const opened: IDBDatabase[] = []
const openOne = vi.fn<IDBFactory['open']>()

beforeEach(() => {
  const factory = new IDBFactory()
  openOne.mockImplementation((...given) => {
    const request = factory.open(...given)
    request.addEventListener('success', () => opened.push(request.result))
    return request
  })
  vi.stubGlobal('indexedDB', { open: openOne })
  opened.length = 0
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function createNotes() {
  const { transact } = createDatabase('notes', { notes: {} })
  return {
    put: (value: string) => transact('readwrite', ({ notes }) => notes.put(value, 'key')),
    get: () => transact('readonly', ({ notes }): IDBRequest<string> => notes.get('key')),
  }
}

test('a connection that was lost is opened again, in the middle of things', async () => {
  const notes = createNotes()
  await notes.put('one')
  // What iOS does to a page that was suspended.
  opened[0]?.close()
  await notes.put('two')
  expect(await notes.get()).toBe('two')
  expect(opened).toHaveLength(2)
})

test('another tab with a newer version need not wait for us', async () => {
  const notes = createNotes()
  await notes.put('one')
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('notes', 2)
    request.onsuccess = () => resolve(request.result)
    request.onblocked = reject
  })
  expect(newer.version).toBe(2)
  await expect(notes.get(), 'and what we can no longer read is an error').rejects.toThrow()
  newer.close()
})

test('one that never answers is given up after three seconds, and asked anew the next time', async () => {
  vi.useFakeTimers()
  const notes = createNotes()
  openOne.mockImplementationOnce(() => ({}) as IDBOpenDBRequest)
  const answer = notes.get().catch(() => 'no answer')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await answer).toBe('no answer')
  vi.useRealTimers()
  await notes.put('one')
  expect(await notes.get()).toBe('one')
})
