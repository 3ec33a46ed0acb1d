import type { CDPSession, Page } from 'playwright'
import { openPage } from '../browser/openPage.js'
import { median } from '../report/median.js'
import { table } from '../report/table.js'
import type { Kind } from './page/mountMany.js'

const ROUNDS = 5
const SECONDS = 3

/** What countdowns cost a page, ours beside an interval and a state for each, taking turns in one page. */
export async function renders(): Promise<string> {
  const { page, close } = await openPage('bench/overhead/page/main.ts', 'about:blank')
  try {
    const ours = await page.evaluate(() => window.wait('ours'))
    const naive = await page.evaluate(() => window.wait('naive'))
    const waits = [{ measured: 'renders of the host while it waits 60 s', 'lesan-react': ours, naive }]
    const rows = [await measure(page, 0), await measure(page, 50)].flat()
    return table([...waits, ...rows])
  } finally {
    await close()
  }
}

async function measure(page: Page, apartMs: number) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const rounds = {
    ours: [await one(page, devtools, 'ours', apartMs)],
    naive: [await one(page, devtools, 'naive', apartMs)],
  }
  for (let round = 1; round < ROUNDS; round++) {
    rounds.ours.push(await one(page, devtools, 'ours', apartMs))
    rounds.naive.push(await one(page, devtools, 'naive', apartMs))
  }
  const title = `1,000 countdowns ${apartMs > 0 ? 'begun over a second' : 'begun at once'}`
  const medians = (what: 'timers' | 'ticks' | 'busyMs') => ({
    ours: median(rounds.ours.map((it) => it[what])),
    naive: median(rounds.naive.map((it) => it[what])),
  })
  const busy = medians('busyMs')
  return [
    { measured: `${title}: timers`, 'lesan-react': medians('timers').ours, naive: medians('timers').naive },
    {
      measured: `${title}: ticks a second`,
      'lesan-react': medians('ticks').ours.toFixed(0),
      naive: medians('ticks').naive.toFixed(0),
    },
    {
      measured: `${title}: main thread busy, ours = 1`,
      'lesan-react': `1.00 (${busy.ours.toFixed(1)} ms a second)`,
      naive: (busy.naive / busy.ours).toFixed(2),
    },
  ]
}

/** Counts for some seconds what a thousand mounted countdowns do. */
async function one(page: Page, devtools: CDPSession, kind: Kind, apartMs: number) {
  await page.evaluate(([k, ms]) => window.mount(k, ms), [kind, apartMs] as const)
  await page.waitForTimeout(1_500)
  await page.evaluate(() => window.count())
  const before = await busySeconds(devtools)
  await page.waitForTimeout(SECONDS * 1_000)
  const busyMs = (((await busySeconds(devtools)) - before) / SECONDS) * 1_000
  return { ...(await page.evaluate(() => window.unmount())), busyMs }
}

/** Scripts, style, layout and painting of the page so far. */
async function busySeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
