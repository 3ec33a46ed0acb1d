/** File types and the file name extensions that go with each; the shape of `showOpenFilePicker`. */
export type AudioFormats = Readonly<Record<string, readonly string[]>>

/**
 * What the API transcribes. Systems disagree on the types (`audio/x-m4a`, `audio/mp4`), so the names decide; a recording
 * of this page may have a type alone.
 */
export const audioFormats: AudioFormats = {
  'audio/*': ['.mp3', '.wav', '.m4a', '.flac', '.ogg', '.webm', '.aac'],
  'audio/webm': [],
  'audio/mp4': [],
  'video/webm': [],
}

/** `.mp3`, `.wav` … */
export function extensionsOf(formats: AudioFormats): string[] {
  return [...new Set(Object.values(formats).flat())]
}
