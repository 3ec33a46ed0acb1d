import { onlineManager } from '@tanstack/react-query'
import { memo, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, expectTypeOf, onTestFinished, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  createTranscriptionQueue,
  TranscriptionProvider,
  type TranscriptionQueue,
  type TranscriptionQueueItem,
  TranscriptionQueueList,
  type UseTranscriptionQueueOptions,
  type UseTranscriptionQueueResult,
  useTranscriptionQueue,
  useTranscriptionQueueItem,
} from '../../src/index.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { done, failure, scriptedApi } from '../helpers/scriptedApi.js'
import { pass } from './harness.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const am = { language: 'am' } as const

/** A list of rows that counts what renders. */
async function show(given: TranscriptionQueue | UseTranscriptionQueueOptions, strict = false) {
  let latest: UseTranscriptionQueueResult | undefined
  const results = new Set<UseTranscriptionQueueResult['add']>()
  let lists = 0
  const rows: string[] = []
  function List() {
    latest = useTranscriptionQueue(given)
    results.add(latest.add)
    lists += 1
    return latest.items.map((item) => <Row key={item.id} item={item} />)
  }
  // An item stays the same object: a row that did not change is passed over when the list renders.
  const Row = memo(function Row({ item }: { item: TranscriptionQueueItem }) {
    const { phase } = useTranscriptionQueueItem(item)
    rows.push(item.name)
    return <p>{`${item.name} ${phase} `}</p>
  })
  const view = await render(strict ? <StrictMode>{<List />}</StrictMode> : <List />)
  return {
    /** How often the list rendered, and which rows did since this was asked last. */
    rendered: () => ({ lists, rows: rows.splice(0) }),
    identities: results,
    text: () => view.container.textContent,
    unmount: () => view.unmount(),
    queue: () => {
      if (!latest) throw new Error('The list has not rendered.')
      return latest
    },
  }
}

describe.each([
  ['StrictMode off', false],
  ['StrictMode on', true],
])('%s', (_, strict) => {
  test('each file is sent once, and the list and its rows show where they are', async () => {
    const { client, sent } = scriptedApi([done, failure(400, 'invalid_json'), done], { maxConcurrent: 1 })
    const { queue, text, identities } = await show({ client }, strict)
    queue().pause()
    queue().add(audioFiles(3), am)
    await pass(10)
    expect(queue().isPaused).toBe(true)
    expect(text()).toBe('0.wav queued 1.wav queued 2.wav queued ')
    queue().resume()
    for (let i = 0; i < 4; i++) await pass(500)
    expect(text()).toBe('0.wav success 1.wav error 2.wav success ')
    expect(queue().totals).toMatchObject({ all: 3, succeeded: 2, failed: 1 })
    queue().retryFailed()
    for (let i = 0; i < 2; i++) await pass(500)
    queue().clearFinished()
    await pass(10)
    expect(text()).toBe('')
    expect(sent).toHaveLength(4)
    // In StrictMode the first render is rehearsed with a queue of its own.
    expect(identities.size).toBeLessThanOrEqual(strict ? 2 : 1)
  })
})

test('unmounting ends nothing, and a queue made outside is there for the next who shows it', async () => {
  const { client, sent } = scriptedApi([done], { maxConcurrent: 1 })
  const queue = createTranscriptionQueue(client)
  const first = await show(queue)
  first.queue().add(audioFiles(3), am)
  await pass(50)
  await first.unmount()
  for (let i = 0; i < 3; i++) await pass(500)
  expect(sent).toHaveLength(3)
  const second = await show(queue)
  const third = await show(queue)
  expect(second.text()).toBe('0.wav success 1.wav success 2.wav success ')
  expect(third.text()).toBe(second.text())
  second.queue().clearFinished()
  await pass(10)
  expect(third.text()).toBe('')
})

test('it is given either a queue or a client for one of its own', async () => {
  const { client } = scriptedApi([done])
  const queue = createTranscriptionQueue(client)
  function Host() {
    // What it returns is a queue as well.
    expectTypeOf(useTranscriptionQueue(queue)).toExtend<TranscriptionQueue>()
    expectTypeOf(useTranscriptionQueue({ client })).toExtend<TranscriptionQueue>()
    // @ts-expect-error a client of a queue that has one
    useTranscriptionQueue({ client, queue })
    // @ts-expect-error the same
    useTranscriptionQueue(queue, { client })
    return <TranscriptionQueueList queue={useTranscriptionQueue(queue)} />
  }
  const view = await render(<Host />)
  queue.add(audioFiles(2), am)
  await pass(10)
  expect(view.container.querySelectorAll('li')).toHaveLength(2)
})

test('the client is the provider’s', async () => {
  const { client, sent } = scriptedApi([done])
  let latest: UseTranscriptionQueueResult | undefined
  function Host() {
    latest = useTranscriptionQueue()
    return null
  }
  await render(
    <TranscriptionProvider client={client}>
      <Host />
    </TranscriptionProvider>,
  )
  latest?.add(audioFiles(1), am)
  await pass(500)
  expect(sent).toHaveLength(1)
})

test("an app's own onlineManager is waited for, and its return is noticed", async () => {
  const { client, sent } = scriptedApi([done])
  const { queue, text } = await show({ client })
  onlineManager.setOnline(false)
  onTestFinished(() => onlineManager.setOnline(true))
  queue().add(audioFiles(2), am)
  await pass(60_000)
  expect(text()).toBe('0.wav offline 1.wav offline ')
  expect(sent).toEqual([])
  onlineManager.setOnline(true)
  for (let i = 0; i < 2; i++) await pass(500)
  expect(text()).toBe('0.wav success 1.wav success ')
})

test('of a thousand rows only those render that change', async () => {
  const { client } = scriptedApi(['hang'])
  const { queue, rendered } = await show({ client })
  queue().pause()
  const items = queue().add(audioFiles(1_000), am)
  await pass(10)
  const before = rendered()
  expect(before.rows).toHaveLength(1_000)

  items[500]?.cancel()
  await pass(10)
  expect(rendered()).toEqual({ lists: before.lists + 1, rows: ['500.wav'] })

  queue().resume()
  for (let i = 0; i < 3; i++) await pass(500)
  expect(queue().totals).toMatchObject({ active: 10, waiting: 989, cancelled: 1 })
  // Ten on their way, three in the line: no other was touched.
  expect(new Set(rendered().rows).size).toBeLessThanOrEqual(13)
})
