import { expect, test, vi } from 'vitest'
import { saveAll } from '../../src/components/queue/saveAll.js'
import { initialRunState } from '../../src/run/RunState.js'

function item(name: string, text: string, segments?: unknown) {
  const transcript = { id: `tr_${text}`, status: 'completed', text, segments, raw: {} }
  const state = { ...initialRunState, phase: 'success' as const, transcript }
  const nothing = () => {}
  return {
    id: text,
    order: 0,
    name,
    addedAt: 0,
    data: undefined,
    getState: () => state,
    subscribe: () => nothing,
    cancel: nothing,
    retryNow: nothing,
    remove: nothing,
    undo: nothing,
  }
}

test('all texts and subtitles are in one ZIP, each under a name of its own', async () => {
  const saved: { name: string; blob: Blob }[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ name: '', blob: blob as Blob })
    return 'blob:any'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    Object.assign(saved.at(-1) ?? {}, { name: this.download })
  })
  const timed = [{ text: 'two', start: 0, end: 1 }]
  await saveAll([item('ጥሪ.opus', 'one\0'), item('a.mp3', 'two', timed), item('A.wav', 'three')])
  expect(saved.map(({ name }) => name)).toEqual(['transcripts.zip'])
  // Texts are stored, not compressed.
  const content = new TextDecoder().decode(await saved[0]?.blob.arrayBuffer())
  expect(content.startsWith('PK\x03\x04')).toBe(true)
  for (const part of [
    'ጥሪ.txt\uFEFFone\n',
    'a.txt\uFEFFtwo\n',
    'a.srt1\n00:00:00,000',
    'A (2).txt\uFEFFthree\n',
  ])
    expect(content).toContain(part)
})
