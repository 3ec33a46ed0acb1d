import type { Recording } from '../../recorder/Recording.js'
import type { RecordingStore } from '../../recorder/RecordingStore.js'
import { saveBlob } from '../transcript/saveText.js'

/** Hands the files of a recording to the browser, one for each part. */
export async function saveRecording(store: RecordingStore, { id }: Recording): Promise<void> {
  const files = await store.read(id)
  for (const [index, file] of files.entries())
    saveBlob(file, files.length > 1 ? file.name.replace(/(?=\.\w+$)/, ` ${index + 1}`) : file.name)
}

/** `WEBM`, `MP4`: what a download will be. */
export function formatOf(recording: Recording | null): string {
  return recording?.parts[0]?.mimeType.replace(/^audio\//, '').toUpperCase() ?? ''
}
