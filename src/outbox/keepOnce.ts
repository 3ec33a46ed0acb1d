import { isFile } from '../audio/isBlob.js'
import { fileKey, isSameFile } from '../queue/isSameFile.js'
import type { Recording } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'
import type { AddToOutboxOptions } from './Outbox.js'

interface KeepOnceOptions extends AddToOutboxOptions {
  store: RecordingStore
  /** What is spoken, where a recording does not know. */
  spoken: string | undefined
  /** Whether it still stands for its file. */
  stands: (recording: Recording) => boolean
}

/**
 * Keeps what was chosen, unless the same file is kept there in the same language, by whatever page. What can't be compared is
 * another.
 *
 * @returns whether it was kept
 */
export async function keepOnce(
  file: Blob,
  { store, spoken, stands, language, data }: KeepOnceOptions,
): Promise<boolean> {
  const name = isFile(file) ? file.name : undefined
  const key = fileKey(file, language)
  const keep = () => store.put(file, { name, language, data })
  let isThere: boolean | undefined
  const lookAndKeep = async () => {
    isThere = await isKept()
    if (!isThere) await keep()
  }
  // Chosen twice at the same time, here or in another tab, they come one after the other.
  if (key) await store.claim(key, lookAndKeep, { waits: true }).catch(() => {})
  if (isThere === undefined) await keep()
  return isThere !== true

  async function isKept(): Promise<boolean> {
    await store.refresh()
    for (const recording of store.getState().recordings) {
      const { id, sizeBytes: size } = recording
      if (fileKey({ ...recording, size }, recording.language ?? spoken ?? '') !== key) continue
      const [kept] = await store.read(id).catch(() => [])
      if (kept && (await isSameFile(kept, file)) && stands(recording)) return true
    }
    return false
  }
}
