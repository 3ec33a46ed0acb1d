import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as core from '../../src/core.js'
import type { TranscriptionClientOptions } from '../../src/core.js'
import { chromiumArgs, findChromium } from '../helpers/findChromium.js'
import { answers, jobJson, type WireAnswer } from './helpers/answers.js'

type Lesan = typeof core

/** What an answer became. */
interface Outcome {
  code: string
  status: number | undefined
  retryAfter: number | undefined
  jobId: string | undefined
  message: string
  ms: number
}

const names = Object.keys(answers)
const operations = ['create', 'upload', 'read'] as const
const roads = ['file', 'fetch'] as const

let server: Server
let browser: Browser
let port = 0

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/core.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'lesan',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const [script] = outputFiles
  server = createServer(async (request, response) => {
    for await (const _ of request);
    // `/create/12/…`: the answer number 12 to a create.
    const [, operation = '', index = '', ...rest] = (request.url ?? '').split('/')
    const path = rest.join('/')
    const asked = path.startsWith('storage')
      ? 'upload'
      : request.method === 'POST'
        ? 'create'
        : path.startsWith('v1/transcriptions')
          ? 'read'
          : 'other'
    const answer = answers[names[Number(index)] ?? '']
    if (operation === '') response.end(`<!doctype html><script>${script?.text}</script>`)
    else if (asked === operation && answer) await write(answer, request.socket)
    else if (path.startsWith('v1/uploads'))
      response.end(
        JSON.stringify({ upload_url: `/upload/${index}/storage`, file_url: 'https://files.test/1' }),
      )
    else response.end(jobJson())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = address instanceof Object ? address.port : 0
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
})

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

async function write(
  { head, body, end }: WireAnswer,
  socket: NodeJS.WritableStream & { destroy: () => void },
) {
  socket.write(head)
  for (const part of body) {
    socket.write(part)
    await sleep(100)
  }
  if (end === 'stall') return
  // What was written is on its way before the connection breaks.
  if (end === 'cut') {
    await sleep(50)
    socket.destroy()
  } else socket.end()
}

/** Plays all answers to one operation over one road, on an origin of its own: a browser opens six connections to each. */
async function play(
  operation: (typeof operations)[number],
  road: (typeof roads)[number],
): Promise<Outcome[]> {
  const page = await browser.newPage()
  await page.goto(`http://${operation}-${road}.localhost:${port}/`)
  const outcomes = await page.evaluate(
    async ({ operation, road, count }) => {
      const { lesan } = window as unknown as { lesan: Lesan }
      const rate = 8_000
      const head = new DataView(new ArrayBuffer(44))
      const put = (at: number, text: string) => {
        for (const [i, char] of Array.from(text).entries()) head.setUint8(at + i, char.charCodeAt(0))
      }
      put(0, 'RIFF')
      head.setUint32(4, 36 + rate, true)
      put(8, 'WAVEfmt ')
      head.setUint32(16, 16, true)
      head.setUint16(20, 1, true)
      head.setUint16(22, 1, true)
      head.setUint32(24, rate, true)
      head.setUint32(28, rate, true)
      head.setUint16(32, 1, true)
      head.setUint16(34, 8, true)
      put(36, 'data')
      head.setUint32(40, rate, true)
      const file = new File([head, new Uint8Array(rate).fill(128)], 'a.wav', { type: 'audio/wav' })
      const options: TranscriptionClientOptions = {
        maxConcurrent: 1_000,
        signedUploadAboveBytes: operation === 'upload' ? 0 : Number.POSITIVE_INFINITY,
        ...(road === 'fetch' && { fetch: (input, init) => fetch(input, init) }),
      }
      const one = async (index: number) => {
        // A client for each: a refusal speaks for all requests of its client.
        const client = lesan.createTranscriptionClient({ ...options, baseUrl: `/${operation}/${index}` })
        const startedAt = performance.now()
        const run =
          operation === 'read'
            ? client.follow('job_1', { retry: false })
            : client.start({ file, language: 'am', mode: 'sync' }, { retry: false })
        const never = {
          code: 'never',
          status: undefined,
          retryAfter: undefined,
          jobId: undefined,
          message: '',
        }
        const tooLong = new Promise<typeof never>((resolve) => setTimeout(resolve, 60_000, never))
        const result = run.result.then(
          ({ text }) => ({
            code: `done: ${text}`,
            status: undefined,
            retryAfter: undefined,
            jobId: undefined,
            message: '',
          }),
          (error: InstanceType<Lesan['TranscriptionError']>) => error,
        )
        const { code, status, retryAfter, jobId, message } = await Promise.race([result, tooLong])
        return { code, status, retryAfter, jobId, message, ms: Math.round(performance.now() - startedAt) }
      }
      return Promise.all(Array.from({ length: count }, (_, index) => one(index)))
    },
    { operation, road, count: names.length },
  )
  await page.close()
  return outcomes
}

describe.each(operations)('%s', (operation) => {
  test('the same answer means the same over both roads, as soon', { timeout: 180_000 }, async () => {
    const [file = [], fetched = []] = await Promise.all(roads.map((road) => play(operation, road)))
    const lines = names.map((name, i) => {
      const [a, b] = [file[i], fetched[i]]
      return `${name}: ${a?.code} ${a?.status ?? ''} ${a?.retryAfter ?? ''} ${a?.ms} ms | ${b?.code} ${b?.status ?? ''} ${b?.retryAfter ?? ''} ${b?.ms} ms`
    })
    console.info([operation, ...lines].join('\n'))
    const facts = (outcomes: Outcome[]) =>
      Object.fromEntries(names.map((name, i) => [name, { ...outcomes[i], ms: undefined }]))
    expect(facts(file)).toEqual(facts(fetched))
    // What stalls is given up after 5 s; connections are shared by six.
    expect(file.map(({ code }) => code)).not.toContain('never')
  })
})
