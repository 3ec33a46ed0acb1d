import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createTranscriptionClient } from '../../src/core.js'
import { median } from '../report/median.js'
import { table } from '../report/table.js'
import { sendersTo } from './senders.js'

const ROUNDS = 20
const REQUESTS = 100
/** As many as may be under way at a time. */
const FILES = 10

/** What a request that succeeds costs beside bare `fetch`, one after another, the libraries taking turns. */
export async function requests(): Promise<string> {
  const server = fork('bench/overhead/answeringServer.ts', { execArgv: ['--import', 'tsx'] })
  const [{ port }] = (await once(server, 'message')) as [{ port: number }]
  const senders = Object.entries(sendersTo(`http://127.0.0.1:${port}`))
  const rounds = new Map<string, number[]>(senders.map(([name]) => [name, []]))
  // The first round warms up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, send] of senders) {
      const startedAt = performance.now()
      for (let request = 0; request < REQUESTS; request++) await send()
      if (round > 0) rounds.get(name)?.push((performance.now() - startedAt) / REQUESTS)
    }
  }
  const together = await withOneClient(`http://127.0.0.1:${port}`)
  server.kill()
  const medians = [...rounds].map(([name, times]) => ({ name, ms: median(times) }))
  const bare = medians[0]?.ms ?? Number.NaN
  const rows = table(
    medians.map(({ name, ms }) => ({
      'sent by': name,
      'time, `fetch` = 1': (ms / bare).toFixed(2),
      'ms more a request': (ms - bare).toFixed(2),
    })),
  )
  const staggered = `Each of ours has a client of its own there. One client lets its requests leave 100 ms apart, so that the first refusal stops the others: ${FILES} files started together took ${together.toFixed(1)} s, which bare \`fetch\` does at once.`
  return `${rows}\n\n${staggered}`
}

/** Seconds for some files of one client. */
async function withOneClient(baseUrl: string): Promise<number> {
  const client = createTranscriptionClient({ baseUrl })
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: FILES }, () =>
      client.transcribe({ audioUrl: 'https://files.test/a.mp3', language: 'am' }),
    ),
  )
  return (performance.now() - startedAt) / 1_000
}
