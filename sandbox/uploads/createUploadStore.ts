import { randomId } from '../randomId.js'

interface Upload {
  id: string
  /** Proves that the address was handed out here. */
  signature: string
  contentType: string
  /** When the address was handed out, in epoch milliseconds. */
  at: number
  /** Absent until the file has arrived. */
  bytes?: Uint8Array
  /** It was transcribed, or tried to be. */
  isUsed: boolean
}

export interface UploadStore {
  create(contentType: string): Upload
  find(id: string): Upload | undefined
  clear(): void
}

/** Of those that were used. */
const MOST_UPLOADS = 20
/** Of those that were not. */
const LIFETIME_MS = 3_600_000

/** Signed uploads, in memory: those that wait for their create, and the last few that had one. */
export function createUploadStore(now: () => number): UploadStore {
  const uploads = new Map<string, Upload>()

  function forgetOld(): void {
    const used = [...uploads.values()].filter(({ isUsed }) => isUsed)
    const old = [...uploads.values()].filter(({ at }) => at < now() - LIFETIME_MS)
    for (const { id } of [...used.slice(0, -MOST_UPLOADS), ...old]) uploads.delete(id)
  }

  return {
    create(contentType) {
      forgetOld()
      const id = randomId('file')
      const upload = { id, signature: randomId('sig'), contentType, at: now(), isUsed: false }
      uploads.set(id, upload)
      return upload
    },
    find: (id) => uploads.get(id),
    clear: () => uploads.clear(),
  }
}
