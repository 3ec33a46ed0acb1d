import ky, { isHTTPError } from 'ky'
import { APIError } from 'openai'
import { errorFromResponse } from '../../src/core.js'

export interface Row {
  body: string
  reader: string
  errorsPerSecond: number
  bytesPerError: number
  code: string
  retryAfter: string
}

/** What the caller learns. */
interface Learned {
  code?: string | null | undefined
  retryAfter?: number | undefined
}

const ROUNDS = 20_000
const WARM_UP = 2_000

const rateLimited = JSON.stringify({
  error: {
    type: 'rate_limit_error',
    code: 'rate_limit_exceeded',
    message: 'Rate limit exceeded. Retry after 2 seconds.',
    retry_after: 2,
  },
})
const page = `<!doctype html><title>502</title>${'<p>Bad gateway</p>'.repeat(500)}`

const bodies = {
  'a 429 of the API': () =>
    new Response(rateLimited, { status: 429, headers: { 'content-type': 'application/json' } }),
  'a 502 page of 9 kB': () => new Response(page, { status: 502, headers: { 'content-type': 'text/html' } }),
}

/** The same answer, read by each library's own path from a response to an error. */
const readers: Record<string, (answer: () => Response) => Promise<Learned>> = {
  async 'lesan-react'(answer) {
    const { code, retryAfter } = await errorFromResponse(answer())
    return { code, retryAfter }
  },
  async openai(answer) {
    // What its client does with an answer that is not ok.
    const response = answer()
    const text = await response.text()
    let body: object | undefined
    try {
      body = JSON.parse(text) as object
    } catch {
      body = undefined
    }
    const error = APIError.generate(response.status, body, body ? undefined : text, response.headers)
    return { code: error.code }
  },
  async ky(answer) {
    try {
      await ky.get('https://api.test', { retry: 0, fetch: async () => answer() })
    } catch (error) {
      if (isHTTPError(error)) await error.response.text()
    }
    return {}
  },
}

/** Reads many errors with each library, in one process. Run with `--expose-gc` for the bytes. */
export async function runParse(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [body, answer] of Object.entries(bodies)) {
    for (const [reader, read] of Object.entries(readers)) {
      for (let round = 0; round < WARM_UP; round++) await read(answer)
      globalThis.gc?.()
      const heapBefore = process.memoryUsage().heapUsed
      const startedAt = performance.now()
      let last: Learned = {}
      let allocated = 0
      let heap = heapBefore
      for (let round = 0; round < ROUNDS; round++) {
        last = await read(answer)
        if (round % 100 === 99) {
          const now = process.memoryUsage().heapUsed
          // A collection in between makes the heap smaller: that step is left out.
          if (now > heap) allocated += now - heap
          heap = now
        }
      }
      const seconds = (performance.now() - startedAt) / 1_000
      rows.push({
        body,
        reader,
        errorsPerSecond: ROUNDS / seconds,
        bytesPerError: allocated / ROUNDS,
        code: last.code ?? '-',
        retryAfter: String(last.retryAfter ?? '-'),
      })
    }
  }
  return rows
}
