import { randomId } from '../randomId.js'

interface Upload {
  id: string
  /** Proves that the address was handed out here. */
  signature: string
  contentType: string
  /** Absent until the file has arrived. */
  bytes?: Uint8Array
}

export interface UploadStore {
  create(contentType: string): Upload
  find(id: string): Upload | undefined
  clear(): void
}

const MOST_UPLOADS = 20

/** The last few signed uploads, in memory. */
export function createUploadStore(): UploadStore {
  const uploads = new Map<string, Upload>()
  return {
    create(contentType) {
      const upload = { id: randomId('file'), signature: randomId('sig'), contentType }
      uploads.set(upload.id, upload)
      const [oldest] = uploads.keys()
      if (oldest && uploads.size > MOST_UPLOADS) uploads.delete(oldest)
      return upload
    },
    find: (id) => uploads.get(id),
    clear: () => uploads.clear(),
  }
}
