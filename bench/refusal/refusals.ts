import { openPage } from '../browser/openPage.js'
import { type TableRow, table } from '../report/table.js'
import { versionOf } from '../report/versionOf.js'
import type { Client, Learned } from './Client.js'
import { assemblyAi, assemblyAiSync } from './clients/assemblyAi.js'
import { deepgram } from './clients/deepgram.js'
import { openAi } from './clients/openAi.js'
import type { HookName } from './page/main.js'
import { ACT_AFTER_MS, type Act, type Played, play } from './play.js'
import { type RefusingServer, startRefusingServer } from './startRefusingServer.js'

const ACT_AFTER = ACT_AFTER_MS / 1_000

type Play = (url: string, act: Act) => Promise<Played>

/** A name for the table and the URL, and how it is played: hooks in Chromium, SDKs in Node. */
interface Contender {
  title: string
  play: Play
}

/** How each client takes “429, `Retry-After: 2`, then success”, with its defaults. */
export async function refusals(): Promise<string> {
  const server = await startRefusingServer()
  const { page, close } = await openPage('bench/refusal/page/main.ts', server.url)
  const hook =
    (name: HookName): Play =>
    (url, act) =>
      page.evaluate(([n, u, a]) => window.play(n, u, a), [name, url, act] as const)
  const sdk =
    (client: Client): Play =>
    (url, act) =>
      play(client, url, act)
  const contenders: Contender[] = [
    { title: 'lesan-react `useTranscription`', play: hook('lesanReact') },
    { title: `${versionOf('@tanstack/ai-react')} \`useTranscription\``, play: hook('tanstackAi') },
    { title: `${versionOf('assemblyai')} \`transcripts.transcribe\``, play: sdk(assemblyAi) },
    { title: `${versionOf('assemblyai')} \`sync.transcribe\``, play: sdk(assemblyAiSync) },
    { title: `${versionOf('@deepgram/sdk')} \`transcribeUrl\``, play: sdk(deepgram) },
    { title: `${versionOf('openai')} \`transcriptions.create\``, play: sdk(openAi) },
    { title: `${versionOf('@soniox/react')} \`useRecording\` *`, play: hook('soniox') },
    { title: `${versionOf('@soniox/react')} \`auto_reconnect\` *`, play: hook('sonioxReconnecting') },
    { title: `${versionOf('@elevenlabs/react')} \`useScribe\` *`, play: hook('elevenLabs') },
  ]
  try {
    const rows = []
    for (const [index, contender] of contenders.entries()) rows.push(await rowOf(contender, index, server))
    return `${table(rows)}\n\n${note}`
  } finally {
    await close()
    await server.close()
  }
}

const note =
  '\\* Records over a WebSocket: here its handshake is refused, which is all that HTTP has to say; a browser shows a script neither the status nor `Retry-After`, so the seconds that `auto_reconnect` tells are its own. The others answer to a base URL of the bench, on the page’s own origin or in Node, so that no header is hidden from them.'

async function rowOf({ title, play }: Contender, index: number, server: RefusingServer): Promise<TableRow> {
  const path = (kind: string, act: Act) => `/${kind}/${index}-${act}`
  // Shows that the client is used as it should be, and warms it up.
  const smooth = await play(server.url + path('served', 'nothing'), 'nothing')
  if (smooth.error) throw new Error(`${title} failed without a refusal: ${smooth.error}`)
  const [left, cancelled, hurried] = await Promise.all([
    play(server.url + path('refused', 'nothing'), 'nothing'),
    play(server.url + path('refused', 'cancel'), 'cancel'),
    play(server.url + path('refused', 'retryNow'), 'retryNow'),
  ])
  const sent = (act: Act) => server.requestsTo(`${path('refused', act)}/`)
  const waits = left.settledAfter === null || left.settledAfter > ACT_AFTER
  return {
    client: title,
    'requests at, s': sent('nothing').map(seconds).join(', '),
    end: `${left.error ?? 'transcribed'}, ${seconds(left.settledAfter)} s`,
    'known at 0.5 s': waits ? known(left.learned) : 'no wait',
    'cancel at 0.5 s': waits ? cancelOf(cancelled, sent('cancel')) : 'no wait',
    'retry at 0.5 s': waits ? hurryOf(hurried, sent('retryNow')) : 'no wait',
  }
}

function known({ code, seconds: left }: Learned): string {
  const facts = [code ? `\`${code}\`` : undefined, left === undefined ? undefined : `${seconds(left)} s left`]
  return facts.filter(Boolean).join(', ') || 'nothing'
}

function cancelOf({ acted, settledAfter }: Played, sent: number[]): string {
  if (!acted) return 'no way to'
  const late = settledAfter === null ? 'not over' : `over ${seconds(settledAfter - ACT_AFTER)} s later`
  return sent.some((at) => at > ACT_AFTER) ? `${late}, sent all the same` : late
}

function hurryOf({ acted }: Played, sent: number[]): string {
  if (!acted) return 'no way to'
  const next = sent[1]
  return next === undefined ? 'not sent' : `sent at ${seconds(next)} s`
}

function seconds(value: number | null): string {
  return value === null ? '–' : Math.max(0, value).toFixed(1)
}
