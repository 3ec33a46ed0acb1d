import { throwRefusal } from '../errors/throwRefusal.js'
import type { AudioInfo } from './AudioInfo.js'
import { type AudioFormat, detectFormat } from './detectFormat.js'
import { isFile } from './isBlob.js'
import { limitConcurrency } from './limitConcurrency.js'
import { readDuration } from './readDuration.js'
import { readStart } from './readStart.js'

/** The API's limits (its "Rate limits" and "Audio formats" pages). */
const MAX_BYTES = 500 * 1024 * 1024
const MIN_SECONDS = 0.1
const MAX_SECONDS = 4 * 60 * 60

/** Enough to find the format of any file, even of one that begins with something else. */
const START_BYTES = 64 * 1024

const contentTypes: Record<AudioFormat, string> = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  webm: 'audio/webm',
  aac: 'audio/aac',
}

const known = new WeakMap<Blob, AudioInfo>()
/** Browsers load few media elements at a time, and a folder of a thousand files must not keep the disk from the page. */
const inLane = limitConcurrency(2)

/**
 * Finds what the API would refuse anyway, before a byte is sent. Reads the first 64 KiB of the file; to learn how long
 * it is, a browser may read more. The errors are the API's own; that they were found here shows by their having no
 * `status`. A run does this by itself.
 *
 * @param signal ends the check; then its reason is thrown
 * @throws TranscriptionError `invalid_audio_format` for what is empty, not audio or shorter than 0.1 s,
 * `file_too_large` above 500 MB or 4 h, `file_unreadable`
 */
export async function checkAudioFile(file: Blob, signal?: AbortSignal): Promise<AudioInfo> {
  const found = known.get(file)
  if (found) return found
  return inLane(async () => {
    signal?.throwIfAborted()
    const audio = await look(file, signal)
    known.set(file, audio)
    return audio
  })
}

async function look(file: Blob, signal: AbortSignal | undefined): Promise<AudioInfo> {
  if (file.size > MAX_BYTES) throwRefusal('file_too_large', 'file', 'The file is larger than 500 MB.')
  const start = await readStart(file, START_BYTES)
  if (start.length === 0) throwRefusal('invalid_audio_format', 'file', 'The file is empty.')
  const format = detectFormat(start)
  if (!format) throwRefusal('invalid_audio_format', 'file', notAudio(file))
  const contentType = contentTypes[format]
  const durationSeconds = await readDuration(file, contentType, signal)
  if (durationSeconds === undefined) return { format, contentType }
  if (durationSeconds < MIN_SECONDS)
    throwRefusal('invalid_audio_format', 'file', 'The audio is shorter than 0.1 seconds.')
  if (durationSeconds > MAX_SECONDS && !isGuessed(format, start))
    throwRefusal('file_too_large', 'file', 'The audio is longer than 4 hours.')
  return { format, contentType, durationSeconds }
}

/**
 * Without a table in front, browsers go by the bit rate of the first frames: a lecture that begins with silence can seem
 * ten times as long as it is.
 */
function isGuessed(format: AudioFormat, start: Uint8Array): boolean {
  if (format !== 'mp3') return format === 'aac'
  return !/\xFF[^]{12,37}(Xing|Info|VBRI)/.test(new TextDecoder('latin1').decode(start))
}

function notAudio(file: Blob): string {
  const formats = 'MP3, WAV, M4A, FLAC, OGG, WebM or AAC'
  const claim = [isFile(file) ? file.name.split('.').at(-1) : '', file.type.split(/[;/]/)[1]].find((word) =>
    Object.hasOwn(contentTypes, word?.toLowerCase() ?? ''),
  )
  return claim
    ? `The file calls itself ${claim}, but its content is not ${formats}.`
    : `The content of the file is not ${formats}.`
}
