export interface LimitedBody {
  stream: ReadableStream<Uint8Array> | null
  /** It had more bytes than allowed. */
  readonly isTooLarge: boolean
  /** All of it was handed over for sending. */
  readonly isSent: boolean
}

/** Passes a body on as it comes, and ends it with an error after `maxBytes`. */
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
    // Cancelling the request's own stream would break the connection to the browser before the answer is sent.
    stream: body?.pipeThrough(counter, { preventCancel: true }) ?? null,
    get isTooLarge() {
      return bytes > maxBytes
    },
    get isSent() {
      return isSent
    },
  }
}
