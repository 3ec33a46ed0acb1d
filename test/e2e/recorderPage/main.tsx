import { Activity, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { createRecorder, createRecordingStore, useRecorder } from '../../../src/recorder.js'
import { soundMs } from './soundMs.js'

type Recorder = ReturnType<typeof createRecorder>

declare global {
  interface Window {
    recorder: Recorder
    /** The one of the component that is mounted. */
    mounted: Recorder | undefined
    renders: number
    mount: () => void
    /** By `<Activity>`. */
    hide: () => void
    unmount: () => Promise<void>
    another: () => Recorder
    newStore: typeof createRecordingStore
    store: ReturnType<typeof createRecordingStore>
    /** How long the files of a recording are, by a decoder, in milliseconds. */
    decoded: (id: string) => Promise<number[]>
    /** The same of its first pieces alone, as they are on the device, and how much sound is in them. */
    decodedPrefixes: (id: string) => Promise<{ decodedMs: number; soundMs: number }[]>
    /** How much sound of a recording of one part is on the device. */
    soundOnDevice: (id: string) => Promise<number>
    /** How long it was by its own clock with each piece that was written, milliseconds. */
    kept: number[]
    /** When it began to record, epoch milliseconds. */
    beganAt: number
  }
}

window.newStore = createRecordingStore
window.store = createRecordingStore()
window.another = () => createRecorder({ store: window.store })
window.recorder = window.another()
window.kept = []
window.renders = 0

const decoder = new OfflineAudioContext(1, 1, 48_000)
async function lengthOf(file: Blob): Promise<number> {
  const { duration } = await decoder.decodeAudioData(await file.arrayBuffer())
  return duration * 1_000
}

window.decoded = async (id) => Promise.all((await window.store.read(id)).map(lengthOf))
window.decodedPrefixes = async (id) => {
  const pieces = await piecesOf(id)
  const beginnings = pieces.map((_, index) => new Blob(pieces.slice(0, index + 1)))
  return Promise.all(
    beginnings.map(async (file) => ({
      decodedMs: await lengthOf(file),
      soundMs: soundMs(await file.arrayBuffer()),
    })),
  )
}

window.soundOnDevice = async (id) => soundMs(await new Blob(await piecesOf(id)).arrayBuffer())

async function piecesOf(id: string): Promise<BlobPart[]> {
  const opened = indexedDB.open('lesan-react.recordings')
  await new Promise((resolve) => {
    opened.onsuccess = resolve
  })
  const all: IDBRequest<BlobPart[]> = opened.result
    .transaction('pieces')
    .objectStore('pieces')
    .getAll(IDBKeyRange.bound([id], [id, []]))
  await new Promise((resolve) => {
    all.onsuccess = resolve
  })
  opened.result.close()
  return all.result
}

window.recorder.subscribe(() => {
  const { status } = window.recorder.getState()
  if (status === 'asking') window.beganAt = 0
  if (status === 'recording') window.beganAt ||= now()
})
window.recorder.meter.subscribe(() => {
  const { keptMs } = window.recorder.meter.getState()
  if (keptMs > (window.kept.at(-1) ?? 0)) window.kept.push(keptMs)
})
addEventListener('beforeunload', () => localStorage.setItem('leftAfterMs', String(now() - window.beganAt)))

function now(): number {
  return performance.timeOrigin + performance.now()
}

function Host() {
  const recorder = useRecorder({ store: window.store })
  useEffect(() => {
    window.mounted = recorder
    window.renders += 1
  })
  return <p>{recorder.status}</p>
}

function show(mode: 'visible' | 'hidden'): void {
  root?.render(
    <StrictMode>
      <Activity mode={mode}>
        <Host />
      </Activity>
    </StrictMode>,
  )
}

let root: ReturnType<typeof createRoot> | undefined
window.mount = () => {
  root = createRoot(document.getElementById('root') ?? document.body)
  show('visible')
}
window.hide = () => show('hidden')
window.unmount = async () => {
  root?.unmount()
  await new Promise((resolve) => setTimeout(resolve))
}

// What React itself leaves in a document is there before anything is counted.
createRoot(document.getElementById('root') ?? document.body).unmount()
