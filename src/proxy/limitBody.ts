export interface LimitedBody {
  stream: ReadableStream<Uint8Array> | null
  /** It went over the limit and was cut off. */
  readonly isTooLarge: boolean
  /** All of it has left. */
  readonly isSent: boolean
}

/** Passes a body on as it comes, and breaks it off once it has more than `maxBytes`. */
export function limitBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): LimitedBody {
  let bytes = 0
  let isSent = false
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) controller.error(new RangeError('The body is too large.'))
      else controller.enqueue(chunk)
    },
    flush() {
      isSent = true
    },
  })
  return {
    // Cancelling the browser's half would break its connection, and with it the answer that says why.
    stream: body?.pipeThrough(counter, { preventCancel: true }) ?? null,
    get isTooLarge() {
      return bytes > maxBytes
    },
    get isSent() {
      return isSent
    },
  }
}
