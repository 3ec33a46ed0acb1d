import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { throwRefusal } from '../errors/throwRefusal.js'
import { withTimeout } from '../time/withTimeout.js'
import type { AudioInfo } from './AudioInfo.js'
import { audioFormats, claimedFormat, MAX_FILE_BYTES } from './audioFormats.js'
import { fileUnreadable } from './fileUnreadable.js'
import type { inspectFile } from './inspectFile.js'

/** A file of a cloud may have to come first, and a drive to wake up; one that takes longer holds up nobody. */
const PATIENCE_MS = 20_000

const known = new WeakMap<Blob, AudioInfo>()

/**
 * Finds what the API would refuse anyway, before a byte is sent: by the content alone, whatever its name and type say.
 * Reads the first 64 KiB of the file, and a little more where its headers point to. The errors are the API's own; that
 * they were found here shows by their having no `status`, and `reason` says why. A run does this by itself.
 *
 * @param signal ends the check; then its reason is thrown
 * @throws TranscriptionError `invalid_audio_format`, `file_too_large` above 500 MB or 4 h, `file_unreadable`, also for a
 * file that has not come within 20 s
 */
export async function checkAudioFile(file: Blob, signal?: AbortSignal): Promise<AudioInfo> {
  signal?.throwIfAborted()
  const found = known.get(file)
  if (found) return found
  if (file.size > MAX_FILE_BYTES) throwRefusal('file_too_large', 'file', 'The file is larger than 500 MB.')
  const audio = await withTimeout(PATIENCE_MS, signal, () => inspect(file), withheld)
  known.set(file, audio)
  return audio
}

async function inspect(file: Blob): Promise<AudioInfo> {
  const read = await loadInspectFile()
  if (!read) return uninspected(file)
  const { format, durationSeconds } = await read(file)
  const { contentType } = audioFormats[format]
  return durationSeconds === undefined ? { format, contentType } : { format, contentType, durationSeconds }
}

/**
 * Loads what reads files, which an app that sends none does without. `undefined` where it can't be loaded: the page may
 * be offline, or its server have a newer version.
 */
export async function loadInspectFile(): Promise<typeof inspectFile | undefined> {
  try {
    return (await import('./inspectFile.js')).inspectFile
  } catch {
    return undefined
  }
}

/** A file is not lost for that: it is sent as what it calls itself, and the API judges it. */
function uninspected(file: Blob): AudioInfo {
  const format = claimedFormat(file)
  const [type] = file.type.split(';')
  return {
    format,
    contentType: format ? audioFormats[format].contentType : type || 'application/octet-stream',
  }
}

function withheld(): TranscriptionError {
  const message = 'The file has not come within 20 seconds.'
  return fileUnreadable(message, { operation: 'create', reason: 'withheld' })
}
