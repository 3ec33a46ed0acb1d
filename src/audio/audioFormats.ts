import { isFile } from './isBlob.js'

/** The formats the API takes (its "Audio formats" page). */
export type AudioFormat = 'mp3' | 'wav' | 'm4a' | 'flac' | 'ogg' | 'webm' | 'aac'

interface FormatFacts {
  /** What it is sent as. */
  contentType: string
  /** Endings its files have; the first is what it is sent with, which servers look at. */
  endings: readonly [string, ...string[]]
}

/** What is known of each format by name. What a file is, its content says. */
export const audioFormats: Readonly<Record<AudioFormat, FormatFacts>> = {
  mp3: { contentType: 'audio/mpeg', endings: ['mp3', 'mpga', 'mpeg'] },
  wav: { contentType: 'audio/wav', endings: ['wav', 'wave', 'bwf'] },
  m4a: {
    contentType: 'audio/mp4',
    endings: ['m4a', 'mp4', 'm4b', 'm4r', 'mov', 'qta', '3gp', '3ga'],
  },
  flac: { contentType: 'audio/flac', endings: ['flac'] },
  ogg: { contentType: 'audio/ogg', endings: ['ogg', 'oga', 'opus'] },
  webm: { contentType: 'audio/webm', endings: ['webm', 'weba', 'mka', 'mkv'] },
  aac: { contentType: 'audio/aac', endings: ['aac', 'adts'] },
}

/** A file may be that large: 500 MB (the API's "Rate limits" page). */
export const MAX_FILE_BYTES = 500 * 1024 * 1024

/** All endings that audio files have. */
export const audioEndings: readonly string[] = Object.values(audioFormats).flatMap(({ endings }) => endings)

/** A file's name without the ending of an audio file, if it has one. */
export function withoutAudioEnding(name: string): string {
  const at = name.lastIndexOf('.')
  return at >= 0 && audioEndings.includes(name.slice(at + 1).toLowerCase()) ? name.slice(0, at) : name
}

/** What a file calls itself, by its ending or its type; `undefined` if by neither. */
export function claimedFormat(file: Blob): AudioFormat | undefined {
  const ending = isFile(file) ? file.name.split('.').at(-1)?.toLowerCase() : undefined
  const type = file.type.split(';')[0]
  return (Object.keys(audioFormats) as AudioFormat[]).find((format) => {
    const { contentType, endings } = audioFormats[format]
    return (ending && endings.includes(ending)) || type === contentType || type?.endsWith(`/${format}`)
  })
}
