const HOLD_MS = 50

/**
 * The same stream, but if it breaks off, that shows a moment later. A server's adapter that meets a break before it has
 * sent the head makes a whole answer of it (`@hono/node-server`: a 500), which clients would send a create again for.
 */
export function holdBreak(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          await new Promise((resolve) => setTimeout(resolve, HOLD_MS))
          throw error
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
