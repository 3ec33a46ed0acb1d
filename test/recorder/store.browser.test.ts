import { afterEach, expect, test, vi } from 'vitest'
import { createRecordingStore } from '../../src/recorder.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'

afterEach(() => void vi.unstubAllGlobals())

test('a page that came by plain HTTP has less, and keeps what is chosen all the same', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const store = createRecordingStore({ name: 'plain' })
  const kept = await Promise.all([1, 2].map(() => store.put(createAudioFile(), { name: 'a.wav' })))
  expect(new Set(kept.map(({ id }) => id)).size).toBe(2)
  await expect(store.read(kept[0]?.id ?? '')).resolves.toHaveLength(1)
  await store.clear()
})

test('what another has sent is not marked as sent once more, in memory as on the device', async () => {
  for (const name of ['marks', null]) {
    const store = createRecordingStore({ name })
    const { id } = await store.put(createAudioFile(), { name: 'a.wav' })
    const claim = () => store.setProgress(id, 0, { status: 'sending' }, undefined)
    expect(await claim()).toBe(true)
    expect(await claim(), `${name}`).toBe(false)
    await store.clear()
  }
})
