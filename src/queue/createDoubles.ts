import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import type { QueueEntry } from './createQueueEntry.js'
import { fileKey, isSameFile } from './isSameFile.js'

/**
 * Finds the same file in the same language, which is transcribed once; after a failure, a cancel or a removal it may be
 * added again.
 *
 * @param holds whether an entry still stands for its file
 * @returns what keeps an entry that may be a double from its turn until that is known
 */
export function createDoubles(
  holds: (entry: QueueEntry) => boolean,
): (entry: QueueEntry, request: TranscriptionRequest) => void {
  /** Who has a file of that key. */
  const owners = new Map<string, QueueEntry>()
  return (entry, { file, language }) => {
    const key = file && fileKey(file, language)
    if (!file || !key) return
    const owner = owners.get(key)
    if (owner && holds(owner)) {
      const known = owner.file()
      void entry.doubt(known ? isSameFile(known, file) : Promise.resolve(true))
    } else owners.set(key, entry)
  }
}
