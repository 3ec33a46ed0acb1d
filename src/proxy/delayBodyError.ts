const DELAY_MS = 50

/**
 * The same stream, but an error of it shows a moment later. `@hono/node-server` 2.1.8 reads up to three chunks before
 * it sends the head. An error among them becomes a whole answer with status 500, and a client would send the create
 * again. After the head an error breaks the connection, as it should.
 */
export function delayBodyError(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          await new Promise((resolve) => setTimeout(resolve, DELAY_MS))
          throw error
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
