import { expect, test } from 'vitest'
import { createTranscriptionClient } from '../../src/core.js'
import { errorFromThrown } from '../../src/errors/errorFromThrown.js'

const whole = JSON.stringify({ id: 'job_1', status: 'completed', text: 'ሰላም' })

/** What an answer of this body becomes that says it is longer, and ends in this or, as WebKitGTK has it, as if it were whole. */
async function outcomes(text: string, end?: Error): Promise<string[]> {
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    fetch: async () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(text))
          // What was read until then is handed out first.
          setTimeout(() => (end ? controller.error(end) : controller.close()))
        },
      })
      return new Response(body, { headers: { 'content-length': '1000' } })
    },
  })
  const runs = [
    client.start({ audioUrl: 'https://files.test/1', language: 'am' }, { retry: false }),
    client.follow('job_1', { retry: false }),
  ]
  return Promise.all(
    runs.map(({ result }) =>
      result.then(
        ({ text }) => text,
        (error) => errorFromThrown(error).code,
      ),
    ),
  )
}

test.each([
  ['an error', new TypeError('network error')],
  ["Firefox's words for a reset", new DOMException('The operation was aborted.', 'AbortError')],
  ['nothing said of it', undefined],
])(
  'an answer that breaks off with %s is a broken connection, and counts if all of it came',
  async (_, end) => {
    expect(await outcomes(whole.slice(0, 20), end)).toEqual(['still_processing', 'connection_error'])
    expect(await outcomes(whole, end)).toEqual(['ሰላም', 'ሰላም'])
  },
)
