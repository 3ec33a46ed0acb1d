import type { TranscriptionQueueItem } from '../../src/index.js'
import { initialOutboxState } from '../../src/outbox/Outbox.js'
import type { Outbox, OutboxItem, OutboxItemState, OutboxState, Recording } from '../../src/recorder.js'
import { type FakeRecording, fakeRecordingStore } from '../../src/testing.js'
import { createFakeQueue, type FakeItem } from './createFakeQueue.js'

/** An item as a story wants it: of the queue, and as it is kept. */
export interface StillItem extends Partial<FakeItem> {
  recording: FakeRecording
}

/** An outbox that stands still. */
export function createStillOutbox(given: readonly StillItem[], state: Partial<OutboxState> = {}): Outbox {
  const recordings = fakeRecordingStore()
  const kept = given.map(({ recording }) => recordings.add(recording))
  const queue = createFakeQueue(
    given.map((item, index) => ({ name: '', sizeBytes: kept[index]?.sizeBytes ?? 0, ...item })),
    state,
  )
  const items = new Map(
    queue.getState().items.map((item, index) => [item.id, outboxItem(item, kept[index] as Recording)]),
  )
  let last: OutboxState | undefined
  let before: unknown
  return {
    ...queue,
    recordings,
    getState() {
      const now = queue.getState()
      if (now !== before) {
        before = now
        const itemsOf = (all: typeof now.items) => all.flatMap(({ id }) => items.get(id) ?? [])
        const sizeBytes = now.items.reduce((sum, item) => sum + (item.sizeBytes ?? 0), 0)
        last = {
          ...initialOutboxState,
          isLoaded: true,
          sizeBytes,
          isInMemory: kept.some(({ keptIn }) => keptIn === 'memory'),
          ...state,
          ...now,
          items: itemsOf(now.items),
          removed: itemsOf(now.removed),
        }
      }
      return last ?? initialOutboxState
    },
    add: async () => {},
    clear: async () => {},
    dispose: () => {},
  }
}

function outboxItem(item: TranscriptionQueueItem, recording: Recording): OutboxItem {
  let before: unknown
  let last: OutboxItemState | undefined
  return {
    ...item,
    getState() {
      const now = item.getState()
      if (now !== before || !last) {
        before = now
        last = { ...now, recording, transcripts: [], isElsewhere: false }
      }
      return last
    },
    read: async () => [],
    accept: async () => {},
  }
}
