import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import type { Page } from 'playwright'
import { traceTasks } from '../../test/helpers/traceTasks.js'
import { transcriptOf } from '../../test/helpers/transcriptOf.js'
import { openPage } from '../browser/openPage.js'
import { median } from '../report/median.js'
import { table } from '../report/table.js'
import type { PlayerKind, Seek } from './page/main.js'

const SEEKS = 24
const ROUNDS = 3
const rates = [0.5, 1, 2]
const four = { title: 'four hours', count: 4_000, seconds: 3.6 }
const short = { title: 'a recording of 30 s', count: 60, seconds: 0.5 }

/** How soon a click on a segment is heard, and what four hours take of the page. */
export async function players(): Promise<string> {
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html').end('<!doctype html><link rel="icon" href="data:,">')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { page, close } = await openPage('bench/player/page/main.tsx', url, [
    '--autoplay-policy=no-user-gesture-required',
  ])
  try {
    const styles = await build({ entryPoints: ['src/styles.css'], bundle: true, write: false })
    await page.addStyleTag({ content: styles.outputFiles[0]?.text ?? '' })
    return `${await seeks(page)}\n\n${await tasks(page)}`
  } finally {
    await close()
    server.close()
  }
}

async function seeks(page: Page): Promise<string> {
  const rows = []
  for (const audio of [short, four]) {
    const { title, count, seconds } = audio
    await page.evaluate(([of, kind]) => window.prepare(of, kind), [
      transcriptOf(count, seconds, 'measured', 'am'),
      audio === short ? 'recording' : 'silence',
    ] as const)
    const found = new Map<string, Seek[]>()
    for (const kind of ['lesan-react', 'bare'] as const) {
      await page.evaluate((which) => window.show(which), kind)
      for (const rate of rates) {
        await page.evaluate((to) => window.setRate(to), rate)
        const all: Seek[] = []
        for (let nth = 0; nth < SEEKS; nth++) {
          // Back and forth, over all of it.
          const index = Math.floor(count * ((nth * 0.381966) % 1) * 0.95)
          all.push(
            await page.evaluate(([to, start, isFromPause]) => window.seek(to, start, isFromPause), [
              index,
              index * seconds,
              nth % 2 === 0,
            ] as const),
          )
        }
        found.set(`${kind} ${rate}`, all)
      }
      await page.evaluate(() => window.end())
    }
    for (const rate of rates) {
      const of = (kind: string) => found.get(`${kind} ${rate}`) ?? []
      const [ours, bare] = [of('lesan-react'), of('bare')]
      rows.push({
        measured: `${title}, ${rate}×`,
        'lesan-react, ms': inMs(ours),
        'bare, ms': inMs(bare),
        'lesan-react, off by at most': inOff(ours),
        'bare, off by at most': inOff(bare),
        'marked by the next frame': `${ours.filter(({ isMarked }) => isMarked).length} of ${SEEKS}`,
      })
    }
  }
  return table(rows)
}

function inMs(all: readonly Seek[]): string {
  const ms = all.map((seek) => seek.ms)
  return `${median(ms).toFixed(0)}, at most ${Math.max(...ms).toFixed(0)}`
}

function inOff(all: readonly Seek[]): string {
  return `${(1_000 * Math.max(...all.map(({ off }) => Math.abs(off)))).toFixed(0)} ms`
}

/** The longest task of each act, of three rounds that take turns. */
async function tasks(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  await page.evaluate(([of, kind]) => window.prepare(of, kind), [
    transcriptOf(four.count, four.seconds, 'measured', 'am'),
    'silence',
  ] as const)
  const longest = new Map<string, Record<PlayerKind, number>>()
  for (let round = 0; round < ROUNDS; round++)
    for (const kind of ['lesan-react', 'naive'] as const)
      for (const [name, act] of Object.entries(actsOn(page, kind))) {
        const took = Math.max(...(await traceTasks(cdp, act)))
        const before = longest.get(name) ?? { 'lesan-react': 0, naive: 0, bare: 0 }
        longest.set(name, { ...before, [kind]: Math.max(before[kind], took) })
      }
  return table(
    [...longest].map(([name, { 'lesan-react': ours, naive }]) => ({
      'longest task, ms of the processor': name,
      'lesan-react': ours.toFixed(0),
      naive: naive === 0 ? '–' : naive.toFixed(0),
    })),
  )
}

/** What a person does, one after the other. */
function actsOn(page: Page, kind: 'lesan-react' | 'naive'): Record<string, () => Promise<void>> {
  const isOurs = kind === 'lesan-react'
  const search = page.locator('input[type=search]')
  const press = (index: number, button: string) =>
    page
      .locator(`[data-index="${index}"] ${isOurs ? '.lesan-segment-' : '.'}${button}`)
      .evaluate((element: HTMLElement) => element.click())
  const settled = () => page.waitForTimeout(500)
  return {
    'it appears': () => page.evaluate((which) => window.show(which), kind),
    async 'a word is looked for'() {
      await search.pressSequentially('ክፍል 39')
      await settled()
    },
    async 'the search is emptied'() {
      await search.fill('')
      await settled()
    },
    async 'a jump to the end, and it plays'() {
      await press(3_990, 'time')
      await settled()
    },
    async 'a jump back'() {
      await press(100, 'time')
      await settled()
    },
    async 'a text is edited'() {
      await press(100, 'edit')
      await page.keyboard.type('So. ')
      await settled()
    },
    ...(isOurs && {
      async 'a speaker of half of it is renamed'() {
        await press(0, 'speaker')
        await page.keyboard.type('Abeba')
        await page.keyboard.press('Enter')
        await settled()
      },
    }),
    'it goes': () => page.evaluate(() => window.end()),
  }
}
