import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTranscriptionQueue } from '../../src/core.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { pass } from '../helpers/pass.js'
import { done, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const am = { language: 'am' } as const

/** A file of a cloud that does not come; `release` lets it. */
function cloudFile(name: string) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const file = new File([audioFiles(1)[0] as File], name)
  const slice = file.slice.bind(file)
  file.slice = (...range) => {
    const part = slice(...range)
    return Object.assign(part, {
      arrayBuffer: async () => {
        await released
        return Blob.prototype.arrayBuffer.call(part)
      },
    })
  }
  return { file, release }
}

test('files that can’t be read yet stop no other, of this queue or another, and their rows say so', async () => {
  const { client } = scriptedApi([done])
  const queue = createTranscriptionQueue(client)
  const other = createTranscriptionQueue(client)
  const stuck = Array.from({ length: 10 }, (_, index) => cloudFile(`cloud ${index}.wav`).file)
  const items = queue.add([...stuck, ...audioFiles(20)], am)
  other.add(audioFiles(3), am)
  await pass(10_000)
  expect(queue.getState().totals).toMatchObject({ succeeded: 20, waiting: 10 })
  expect(other.getState().totals.succeeded).toBe(3)
  expect(items[0]?.getState()).toMatchObject({ phase: 'queued', awaitsFile: true })
  expect(items[9]?.getState()).toMatchObject({ phase: 'queued', awaitsFile: true })
  await pass(20_000)
  expect(items[0]?.getState()).toMatchObject({
    phase: 'error',
    awaitsFile: false,
    error: { code: 'file_unreadable', reason: 'withheld' },
  })
  expect(vi.getTimerCount()).toBe(0)
})

test('a file that comes late is transcribed', async () => {
  const { client } = scriptedApi([done])
  const queue = createTranscriptionQueue(client)
  const late = cloudFile('late.wav')
  const [item] = queue.add([late.file], am)
  await pass(5_000)
  expect(item?.getState()).toMatchObject({ awaitsFile: true })
  late.release()
  await pass(1_000)
  expect(item?.getState()).toMatchObject({ phase: 'success', awaitsFile: false })
})

test('a cancel ends the wait for a file at once', async () => {
  const { client } = scriptedApi([done])
  const queue = createTranscriptionQueue(client)
  queue.add([cloudFile('a.wav').file, cloudFile('b.wav').file], am)
  await pass(500)
  queue.cancelAll()
  expect(vi.getTimerCount()).toBe(0)
  queue.add(audioFiles(2), am)
  await pass(1_000)
  expect(queue.getState().totals).toMatchObject({ cancelled: 2, succeeded: 2 })
})

test('the same file is taken once and said; another of that name, another language and a second try are not it', async () => {
  const { client, sent } = scriptedApi([done])
  const queue = createTranscriptionQueue(client)
  const [sound] = audioFiles(1)
  const copy = (text = '') => new File([sound as File, text], 'a.wav', { lastModified: 1 })
  queue.add([copy(), copy(), copy('a'), copy('b')], am)
  queue.add([copy()], { language: 'ti' })
  await pass(2_000)
  const reasons = () => queue.getState().items.map((item) => item.getState().error?.reason)
  expect(reasons()).toEqual([undefined, 'already_added', undefined, undefined, undefined])
  expect(sent).toHaveLength(4)
  queue.retryFailed()
  queue.add([copy()], am)
  await pass(2_000)
  expect(reasons().filter((reason) => reason === 'already_added')).toHaveLength(2)
  expect(sent).toHaveLength(4)
})
