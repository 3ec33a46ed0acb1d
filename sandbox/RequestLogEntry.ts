/** What a request is for: `read` reads one job, `upload` is the PUT to a signed address. */
export type Operation = 'create' | 'read' | 'upload' | 'other'

/** One request as the sandbox saw it. Holds no key and no body. */
export interface RequestLogEntry {
  /** The same as the answer's X-Request-Id. */
  id: string
  /** When the request's head arrived, in epoch milliseconds. */
  at: number
  method: string
  path: string
  operation: Operation
  /** `null` until there is an answer, and for good if there was none. */
  status: number | null
  /** Milliseconds from the head to the answer (or to the end of the connection); `null` until then. */
  durationMs: number | null
  /** Bytes of the request's body that the sandbox read. */
  bytesReceived: number
  /** The connection ended before the whole answer was sent. */
  aborted: boolean
}
