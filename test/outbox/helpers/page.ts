import { createTranscriptionClient } from '../../../src/core.js'
import { createOutbox, createRecordingStore, type Outbox, type OutboxItem } from '../../../src/recorder.js'
import { createAudioFile } from '../../../src/testing/createAudioFile.js'

declare global {
  interface Window {
    outbox: Outbox
    /** The test's own: an app's server, which keeps what it is given. */
    give: (tag: string, text: string) => Promise<void>
    /** Resolves when it is kept. */
    add: (tag: string) => Promise<void>
    /** As if the same file were chosen once more. */
    addSame: (tag: string) => Promise<void>
    items: () => SeenItem[]
    item: (tag: string) => OutboxItem | undefined
    /** Puts what no version of the app has written among the others. */
    poison: () => Promise<void>
    /** Whether it is on the device. */
    isKept: (tag: string) => boolean
  }
}

export interface SeenItem {
  tag: string
  phase: string
  code: string | undefined
  reason: string | undefined
  operation: string | undefined
  keptIn: string
}

const recordings = createRecordingStore()
const headers = () => ({ 'x-attempt': crypto.randomUUID() })
const client = createTranscriptionClient({ baseUrl: location.origin, headers })
const outbox = createOutbox(client, {
  recordings,
  onTranscript: (text, { recording }) => window.give(tagOf(recording.name), text),
})

window.outbox = outbox
window.add = (tag) => outbox.add([createAudioFile({ name: `${tag}.wav`, seconds: 0.2 })], { language: 'am' })
window.addSame = (tag) => {
  const sound = createAudioFile({ seconds: 0.2 })
  return outbox.add([new File([sound], `${tag}.wav`, { type: sound.type, lastModified: 1 })], {
    language: 'am',
  })
}
window.items = () =>
  outbox.getState().items.map((item) => {
    const { phase, error, recording } = item.getState()
    const { code, reason, operation } = error ?? {}
    return { tag: tagOf(item.name), phase, code, reason, operation, keptIn: recording.keptIn }
  })
window.item = (tag) => outbox.getState().items.find(({ name }) => tagOf(name) === tag)
window.isKept = (tag) => window.item(tag)?.getState().recording.keptIn === 'device'
window.poison = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('lesan-react.recordings', 1)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction('recordings', 'readwrite')
      const table = transaction.objectStore('recordings')
      table.put({ id: 'garbage', parts: 7 })
      table.put({ id: 'newer', startedAt: 1, isFinished: true, pieces: [{ codec: 'opus' }] })
      table.put({ id: 'odd', startedAt: 2, isFinished: true, parts: [null], language: {} })
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })

function tagOf(name: string | undefined): string {
  return name?.replace('.wav', '') ?? ''
}
