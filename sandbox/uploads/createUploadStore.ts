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
  /** Keeps the file that arrived, and forgets older ones where that makes too much. */
  keep(upload: Upload, bytes: Uint8Array): void
  find(id: string): Upload | undefined
  clear(): void
}

/** Of those that were used. */
const MOST_USED = 20
/** Of those that were not. */
const LIFETIME_MS = 3_600_000
const MOST_UPLOADS = 1000
const MOST_BYTES = 1024 ** 3

interface UploadStoreOptions {
  now: () => number
  mostUploads?: number
  mostBytes?: number
}

const sizeOf = ({ bytes }: Upload) => bytes?.byteLength ?? 0

/** Signed uploads, in memory: those that wait for their create, and the last few that had one. */
export function createUploadStore({
  now,
  mostUploads = MOST_UPLOADS,
  mostBytes = MOST_BYTES,
}: UploadStoreOptions): UploadStore {
  const uploads = new Map<string, Upload>()

  function forgetOld(): void {
    const used = [...uploads.values()].filter(({ isUsed }) => isUsed)
    const old = [...uploads.values()].filter(({ at }) => at < now() - LIFETIME_MS)
    for (const { id } of [...used.slice(0, -MOST_USED), ...old]) uploads.delete(id)

    const usedFirst = [...uploads.values()].toSorted((a, b) => Number(b.isUsed) - Number(a.isUsed))
    let bytes = usedFirst.reduce((sum, upload) => sum + sizeOf(upload), 0)
    for (const upload of usedFirst) {
      const size = sizeOf(upload)
      if (uploads.size <= mostUploads && (bytes <= mostBytes || size === 0)) continue
      uploads.delete(upload.id)
      bytes -= size
    }
  }

  return {
    create(contentType) {
      const id = randomId('file')
      const upload = { id, signature: randomId('sig'), contentType, at: now(), isUsed: false }
      uploads.set(id, upload)
      forgetOld()
      return upload
    },
    keep(upload, bytes) {
      upload.bytes = bytes
      // It is the newest now.
      uploads.delete(upload.id)
      uploads.set(upload.id, upload)
      forgetOld()
    },
    find: (id) => uploads.get(id),
    clear: () => uploads.clear(),
  }
}
