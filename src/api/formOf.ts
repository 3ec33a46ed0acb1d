import type { AudioInfo } from '../audio/AudioInfo.js'
import { fileName } from '../audio/fileName.js'

/** A form with the file last, under the content type that its content has. */
export function formOf(file: Blob, audio: AudioInfo, fields: Record<string, string>): FormData {
  // Servers that compare types literally refuse "audio/webm;codecs=opus", and no type at all. A slice shares the bytes.
  const typed = file.type === audio.contentType ? file : file.slice(0, file.size, audio.contentType)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', typed, fileName(file, audio))
  return form
}
