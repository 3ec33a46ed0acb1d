import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test, vi } from 'vitest'
import type { Transcript } from '../../src/index.js'
import type { DraftChange, DraftStore } from '../../src/player/createDraftStore.js'
import { createPlayableTranscript } from '../../src/player/createPlayableTranscript.js'
import { countBegun, orderOf } from '../../src/player/findSegment.js'
import { type EditKey, noEdits, withValues } from '../../src/player/TranscriptEdits.js'

// There is no page to leave.
vi.stubGlobal('addEventListener', () => {})
vi.stubGlobal('removeEventListener', () => {})

const transcript: Transcript = {
  id: 'tr_1',
  status: 'completed',
  text: 'One.\n\nTwo.  Three.',
  segments: [
    { text: ' One.', start: 0, end: 1, speaker: 0 },
    { text: 'Two.', start: 1, end: 2, speaker: 'B' },
    { text: 'Three.', start: 2, end: 3, speaker: 'B' },
  ],
  raw: {},
}

/** What is on a device, for the pages of one test. */
function createDevice() {
  const values = new Map<EditKey, string>()
  const listeners = new Set<() => void>()
  let isFull = false
  const drafts: DraftStore = {
    read: async () => withValues(noEdits, values),
    async write(_, changes) {
      await Promise.resolve()
      if (isFull) throw new DOMException('Full.', 'QuotaExceededError')
      const others = new Map<EditKey, string>()
      for (const [key, { expected, value }] of changes as ReadonlyMap<EditKey, DraftChange>) {
        const found = values.get(key)
        const isOther = found !== undefined && found !== expected
        if (isOther && value === undefined) continue
        if (isOther && found !== value) others.set(key, found)
        if (value === undefined) values.delete(key)
        else values.set(key, value)
      }
      for (const listener of [...listeners]) listener()
      return others
    },
    writeNow() {},
    clear: async () => values.clear(),
    watch(_, listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { values, drafts, fill: (full: boolean) => (isFull = full) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

function openPage(drafts: DraftStore | null) {
  const { player, start } = createPlayableTranscript(transcript, drafts)
  start()
  const texts = () => player.getState().segments.map(({ text }) => text)
  return { player, texts }
}

test('an edit is one step to undo, however many letters; Escape’s is one more', () => {
  const { player, texts } = openPage(null)
  player.edit(1, 'T')
  player.edit(1, 'Tw')
  player.endEdit()
  player.edit(1, 'Twice.')
  player.cancelEdit()
  expect(texts()[1]).toBe('Tw')
  player.undo()
  expect(texts()[1]).toBe('Twice.')
  player.undo()
  expect(texts()[1]).toBe('Two.')
  expect(player.getState()).toMatchObject({ canUndo: false, edits: noEdits })
  player.redo()
  player.redo()
  expect(texts()[1]).toBe('Tw')
})

test('a speaker is renamed everywhere, and has the old name again for an empty one', () => {
  const { player } = openPage(null)
  const names = () => player.getState().segments.map(({ speaker }) => speaker)
  expect(names()).toEqual(['0', 'B', 'B'])
  player.renameSpeaker('B', ' Almaz ')
  expect(names()).toEqual(['0', 'Almaz', 'Almaz'])
  expect(player.getEdited()).toMatchObject({ text: transcript.text, edits: { speakers: { B: 'Almaz' } } })
  player.renameSpeaker('B', '  ')
  expect(names()).toEqual(['0', 'B', 'B'])
})

test('the text keeps its breaks; what was emptied keeps its time', () => {
  const { player } = openPage(null)
  player.edit(0, 'One!')
  player.edit(2, '')
  const { text, segments } = player.getEdited()
  expect(text).toBe('One!\n\nTwo.')
  expect(segments?.[2]).toMatchObject({ text: '', startSeconds: 2, endSeconds: 3 })
})

test('without segments the lines of the text are edited', () => {
  const { player } = createPlayableTranscript({ ...transcript, segments: undefined }, null)
  expect(player.hasTimes).toBe(false)
  player.edit(1, '2. 3.')
  expect(player.getEdited()).toMatchObject({ text: 'One.\n\n2. 3.', segments: undefined })
})

describe('drafts', () => {
  test('come back, are forgotten once saved, and what was changed meanwhile is not', async () => {
    const { drafts, values } = createDevice()
    const first = openPage(drafts)
    first.player.edit(0, 'Uno.')
    await settled()
    expect(first.player.getState().keptIn).toBe('device')
    const { player, texts } = openPage(drafts)
    await settled()
    expect(texts()[0]).toBe('Uno.')
    player.edit(1, 'Due.')
    const edited = player.getEdited()
    player.endEdit()
    player.edit(1, 'Dos.')
    player.markSaved(edited)
    await settled()
    expect([...values]).toEqual([[1, 'Dos.']])
    // What was saved is still shown.
    expect(texts()).toEqual(['Uno.', 'Dos.', 'Three.'])
    player.markSaved(player.getEdited())
    await settled()
    expect([...values]).toEqual([])
    expect(player.getState().keptIn).toBe(null)
  })

  test('undone, nothing is kept; undone after it was saved, that is', async () => {
    const { drafts, values } = createDevice()
    const { player } = openPage(drafts)
    player.edit(0, 'Uno.')
    await settled()
    player.undo()
    await settled()
    expect(player.getState().keptIn).toBe(null)
    openPage(drafts)
    await settled()
    expect([...values]).toEqual([])
    player.redo()
    player.markSaved(player.getEdited())
    await settled()
    player.undo()
    await settled()
    expect([...values]).toEqual([[0, 'One.']])
  })

  test('where there is no room it says so, and tries again with the next letter', async () => {
    const { drafts, fill, values } = createDevice()
    const { player } = openPage(drafts)
    fill(true)
    player.edit(0, 'U')
    await settled()
    expect(player.getState().keptIn).toBe('memory')
    fill(false)
    player.edit(0, 'Un')
    await settled()
    expect(player.getState().keptIn).toBe('device')
    expect([...values]).toEqual([[0, 'Un']])
  })

  const step = fc.record({
    page: fc.nat(1),
    key: fc.nat(2),
    value: fc.constantFrom('a', 'b', 'c', 'One.', ''),
    isAwaited: fc.boolean(),
    isOver: fc.boolean(),
  })

  property.prop([fc.array(step, { maxLength: 12 })], { numRuns: 60 })(
    'two pages, any edits: both and the device end up with the same, and what a page wrote over it can bring back',
    async (steps) => {
      const { drafts } = createDevice()
      const pages = [openPage(drafts), openPage(drafts)]
      await settled()
      for (const { page, key, value, isAwaited, isOver } of steps) {
        pages[page]?.player.edit(key, value)
        if (isOver) pages[page]?.player.endEdit()
        if (isAwaited) await settled()
      }
      for (const { player } of pages) player.endEdit()
      await settled()
      await settled()
      const later = openPage(drafts)
      await settled()
      expect(pages[0]?.texts()).toEqual(later.texts())
      expect(pages[1]?.texts()).toEqual(later.texts())
      const { player, texts } = later
      expect(player.getState().canUndo).toBe(false)
      expect(texts()).toHaveLength(3)
    },
  )
})

property.prop([fc.array(fc.record({ start: fc.nat(50), length: fc.nat(9) }), { minLength: 1 }), fc.nat(60)])(
  'the last that has begun is found, in whatever order they come',
  (all, at) => {
    const segments = all.map(({ start, length }) => ({
      text: '',
      startSeconds: start,
      endSeconds: start + length,
    }))
    const order = orderOf(segments)
    const begun = countBegun(segments, order, at)
    expect(begun).toBe(segments.filter(({ startSeconds }) => startSeconds <= at).length)
    const last = segments[order[begun - 1] ?? -1]
    if (last) expect(segments.every(({ startSeconds: s }) => s > at || s <= last.startSeconds)).toBe(true)
  },
)

test('what subscribes is told once of an edit, and rows that did not change stay the same object', () => {
  const { player } = openPage(null)
  player.edit(1, 'Deux.')
  const listener = vi.fn()
  player.subscribe(listener)
  const before = [0, 1, 2].map(player.getRow)
  player.edit(1, 'Zwei.')
  expect(listener).toHaveBeenCalledOnce()
  const after = [0, 1, 2].map(player.getRow)
  expect(after.map((row, index) => row === before[index])).toEqual([true, false, true])
})

test('what was kept of before is there in one step, however much it is', async () => {
  const { values, drafts } = createDevice()
  for (const [key, value] of [
    [0, 'Un.'],
    [2, 'Trois.'],
    ['B', 'Abeba'],
    [9, 'Of a segment that is no longer there.'],
  ] as const)
    values.set(key, value)
  const { player, texts } = openPage(drafts)
  const seen: string[] = []
  player.subscribe(() => seen.push(texts().join(' ')))
  await settled()
  expect(new Set(seen)).toEqual(new Set(['Un. Two. Trois.']))
  expect(player.getState()).toMatchObject({
    edits: { texts: { 0: 'Un.', 2: 'Trois.' }, speakers: { B: 'Abeba' } },
    keptIn: 'device',
  })
  expect(player.getState().segments.map(({ speaker }) => speaker)).toEqual(['0', 'Abeba', 'Abeba'])
})
