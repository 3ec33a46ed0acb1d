import type { AudioInfo } from '../audio/AudioInfo.js'

/** A form with the file last, under the content type that its content has. */
export function formOf(
  file: Blob,
  name: string,
  { contentType }: AudioInfo,
  fields: Record<string, string>,
): FormData {
  // Servers that compare types literally refuse "audio/webm;codecs=opus", and no type at all. A slice shares the bytes.
  const typed = file.type === contentType ? file : file.slice(0, file.size, contentType)
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', typed, name)
  return form
}
