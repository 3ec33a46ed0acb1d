import { fork } from 'node:child_process'
import { once } from 'node:events'
import { median } from '../report/median.js'
import { table } from '../report/table.js'
import { sendersTo } from './senders.js'

const ROUNDS = 20
const REQUESTS = 100

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
  return `${rows}\n\nEach of ours has a client of its own there.`
}
