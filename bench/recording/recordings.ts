import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import type { CDPSession, Page } from 'playwright'
import { openPage } from '../browser/openPage.js'
import { median } from '../report/median.js'
import { table } from '../report/table.js'
import type { RecordingKind } from './page/main.js'

const ROUNDS = 5
const SECONDS = 10
const kinds: readonly RecordingKind[] = ['alone', 'unseen', 'lesan-react', 'naive']
const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** What a clock and a level cost while it records, ours beside a state for each frame, and recording alone; taking turns. */
export async function recordings(): Promise<string> {
  // A microphone is given to secure origins, and a page of its own is none.
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html').end('<!doctype html><link rel="icon" href="data:,">')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { page, close } = await openPage('bench/recording/page/main.tsx', url, microphone)
  try {
    const styles = await build({ entryPoints: ['src/styles.css'], bundle: true, write: false })
    await page.addStyleTag({ content: styles.outputFiles[0]?.text ?? '' })
    const devtools = await page.context().browser()?.newBrowserCDPSession()
    if (!devtools) throw new Error('The browser is gone.')
    const rounds = new Map(kinds.map((kind) => [kind, { points: [] as number[], renders: [] as number[] }]))
    for (let round = 0; round < ROUNDS; round++)
      for (const [kind, measured] of rounds) {
        const { points, renders } = await one(page, devtools, kind)
        measured.points.push(points)
        measured.renders.push(renders)
      }
    const of = (what: 'points' | 'renders') =>
      Object.fromEntries(
        [...rounds].map(([kind, measured]) => [
          kind,
          median(measured[what]).toFixed(what === 'points' ? 1 : 0),
        ]),
      )
    return table([
      { measured: 'of a core, all processes of the browser, %', ...of('points') },
      { measured: `renders of the host in ${SECONDS} s`, ...of('renders') },
    ])
  } finally {
    await close()
    server.close()
  }
}

async function one(page: Page, devtools: CDPSession, kind: RecordingKind) {
  await page.evaluate((which) => window.begin(which), kind)
  // The first second has the microphone and the database to open.
  await page.waitForTimeout(1_500)
  const rendersBefore = await page.evaluate(() => window.renders())
  const [cpuBefore, at] = [await cpuSeconds(devtools), performance.now()]
  await page.waitForTimeout(SECONDS * 1_000)
  const cpu = (await cpuSeconds(devtools)) - cpuBefore
  const points = (100 * 1_000 * cpu) / (performance.now() - at)
  const renders = (await page.evaluate(() => window.renders())) - rendersBefore
  await page.evaluate(() => window.end())
  await page.waitForTimeout(1_000)
  return { points, renders }
}

async function cpuSeconds(devtools: CDPSession): Promise<number> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}
