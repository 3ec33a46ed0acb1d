import { setTimeout as sleep } from 'node:timers/promises'
import { createLife, type Life, queueActs } from './createLife.js'
import { createRandom } from './createRandom.js'
import { judgeLives } from './judgeLives.js'
import { startLedgerServer } from './startLedgerServer.js'
import type { Tally } from './Tally.js'

/** What ends within seconds where a wait is a tenth of what it usually is. */
export const quickFates = [
  'done',
  'queued',
  'rateLimited',
  'tooMany',
  'longQuota',
  'down',
  'wrong',
  'gateway',
  'lostBefore',
  'lostAfter',
  'timedOutWithId',
  'timedOut',
  'page',
  'cutBody',
] as const
export const TIME_SCALE = 0.1

const acts = {
  start: 30,
  startFile: 10,
  queueFiles: 10,
  cancel: 8,
  retryNow: 12,
  remove: 3,
  queueAct: 6,
  offline: 3,
  online: 8,
  wait: 50,
} as const

/** After that a run that has not ended never will. */
export const PATIENCE_MS = 60_000

/** Plays a life in Node, over connections that really break. Nobody says when the network is gone. */
export async function playOverSockets(
  library: Parameters<typeof createLife>[0],
  seed: number,
): Promise<Tally> {
  const random = createRandom(seed)
  let isOnline = true
  const { url, ledger, close } = await startLedgerServer({
    random: createRandom(seed),
    fates: quickFates,
    timeScale: TIME_SCALE,
    isOnline: () => isOnline,
  })
  const life: Life = createLife(library, `sockets-${seed}`, {
    baseUrl: url,
    maxConcurrent: random.pick([1, 2, 3, 10]),
    signedUploadAboveBytes: random.pick([1, 1_000_000]),
    async fetch(input, init) {
      const onAnswer = life.onLeave(new Request(input).url, init ?? {})
      const response = await fetch(input, init)
      onAnswer(response.status, response.headers.get('x-hold'))
      return response
    },
  })
  let tags = 0
  try {
    for (let left = 20 + random.int(40); left > 0; left--) await act(random.weighted(acts))
    ledger.calm()
    isOnline = true
    life.queueAct('resume')
    const until = Date.now() + PATIENCE_MS
    while ((!life.isOver() || ledger.open() > 0) && Date.now() < until) await sleep(50)
    return judgeLives([[life.report()]], ledger)
  } finally {
    life.close()
    await close()
  }

  async function act(name: keyof typeof acts): Promise<void> {
    const known = life.tags()
    switch (name) {
      case 'wait':
        await sleep(random.pick([1, 20, 100, 400]))
        return
      case 'start':
        return life.start(`tag-${tags++}`, 'address')
      case 'startFile':
        return life.start(`tag-${tags++}`, 'file')
      case 'queueFiles':
        return life.queueFiles([`tag-${tags++}`, `tag-${tags++}`])
      case 'cancel':
      case 'retryNow':
      case 'remove':
        return known.length > 0 ? life[name](random.pick(known)) : undefined
      case 'queueAct':
        return life.queueAct(random.pick(queueActs))
      case 'offline':
      case 'online':
        isOnline = name === 'online'
    }
  }
}
