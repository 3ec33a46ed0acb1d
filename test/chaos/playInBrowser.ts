import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page } from 'playwright'
import { countWhatIsLeft } from '../e2e/helpers/countWhatIsLeft.js'
import { queueActs } from './createLife.js'
import { createRandom } from './createRandom.js'
import { judgeLives, type TabReport } from './judgeLives.js'
import { PATIENCE_MS, quickFates, TIME_SCALE } from './playOverSockets.js'
import { startLedgerServer } from './startLedgerServer.js'
import type { Tally } from './Tally.js'

const acts = {
  start: 30,
  startFile: 10,
  queueFiles: 10,
  cancel: 6,
  retryNow: 10,
  remove: 3,
  queueAct: 5,
  offline: 4,
  online: 8,
  freeze: 5,
  reload: 5,
  away: 5,
  openTab: 4,
  closeTab: 2,
  bringToFront: 5,
  wait: 30,
} as const

const MOST_TABS = 3
/** Jobs in an eyeblink: few enough that their polls are not far apart. */
const MOST_STARTED = 10

interface Tab {
  page: Page
  session: CDPSession
}

/**
 * Plays the life of an origin in a real browser: its tabs lose the connection, freeze, are loaded again, left and come
 * back to, opened and closed while transcriptions are under way. In the end all goes well.
 *
 * @param seed the same seed plays the same acts; what a browser makes of them takes its own time
 */
export async function playInBrowser(context: BrowserContext, html: string, seed: number): Promise<Tally> {
  const random = createRandom(seed)
  const server = await startLedgerServer(
    { random: createRandom(seed), fates: quickFates, timeScale: TIME_SCALE, isOnline: () => true },
    html,
  )
  const { ledger } = server
  const query = new URLSearchParams({
    maxConcurrent: String(random.pick([1, 2, 3, 10])),
    signedUploadAboveBytes: String(random.pick([1, 1_000_000])),
  })
  const address = `${server.url}/?${query}`
  let unhandled = 0
  let tags = 0
  const tabs: Tab[] = []
  const closed: TabReport[] = []
  await openTab()
  try {
    for (let left = 20 + random.int(20); left > 0; left--) await act(random.weighted(acts))

    ledger.calm()
    for (const tab of tabs) await goOnline(tab, true)
    for (const { page } of tabs) await page.evaluate(() => window.life.queueAct('resume'))
    for (const tab of tabs) await untilOver(tab)
    // What a closed tab left behind, and what broke off, is taken up by the next document.
    const [first] = tabs
    if (first) {
      await first.page.reload()
      await untilOver(first)
    }
    const reports = await Promise.all(tabs.map(({ page }) => page.evaluate(() => window.life.reports())))
    const deadline = Date.now() + PATIENCE_MS
    while (ledger.open() > 0 && Date.now() < deadline) await sleep(20)
    const tally = judgeLives(reports, ledger, closed)
    for (const { page } of tabs) tally.leaked += await leakedIn(page)
    return { ...tally, unhandled }
  } finally {
    await Promise.all(tabs.map(({ page }) => page.close()))
    await server.close()
  }

  async function act(name: keyof typeof acts): Promise<void> {
    const tab = random.pick(tabs)
    const { page, session } = tab
    switch (name) {
      case 'wait':
        await sleep(random.pick([1, 50, 200, 600]))
        return
      case 'start':
      case 'startFile':
      case 'queueFiles': {
        if (tags >= MOST_STARTED) return
        const what = name === 'queueFiles' ? 'queue' : name === 'start' ? 'address' : 'file'
        const tag = `tag-${tags++}`
        return page.evaluate(
          ([tag, what]) => {
            if (what === 'queue') window.life.queueFiles([tag])
            else window.life.start(tag, what)
          },
          [tag, what] as const,
        )
      }
      case 'cancel':
      case 'retryNow':
      case 'remove': {
        const known = await page.evaluate(() => window.life.tags())
        if (known.length === 0) return
        return page.evaluate(([name, tag]) => window.life[name](tag), [name, random.pick(known)] as const)
      }
      case 'queueAct':
        return page.evaluate((what) => window.life.queueAct(what), random.pick(queueActs))
      case 'offline':
      case 'online':
        return goOnline(tab, name === 'online')
      case 'freeze':
        await session.send('Page.setWebLifecycleState', { state: 'frozen' })
        await sleep(random.pick([50, 500, 1_500]))
        await session.send('Page.setWebLifecycleState', { state: 'active' })
        return
      case 'reload':
        // Without a connection there is no page to load.
        await goOnline(tab, true)
        await page.reload()
        return isThere(page)
      case 'away':
        await goOnline(tab, true)
        await page.goto(`${server.url}/away`)
        await sleep(random.pick([1, 300, 1_000]))
        // Playwright's own way back waits for the page to be loaded, which from the back/forward cache it never is.
        await page.evaluate(() => history.back())
        return isThere(page)
      case 'openTab':
        return tabs.length < MOST_TABS ? openTab() : undefined
      case 'closeTab':
        return tabs.length > 1 ? closeTab(tab) : undefined
      case 'bringToFront':
        return page.bringToFront()
    }
  }

  async function openTab(): Promise<void> {
    const page = await context.newPage()
    await page.addInitScript(countWhatIsLeft)
    page.on('pageerror', () => {
      unhandled += 1
    })
    tabs.push({ page, session: await context.newCDPSession(page) })
    await page.goto(address)
    await isThere(page)
  }

  async function closeTab(tab: Tab): Promise<void> {
    closed.push(await tab.page.evaluate(() => window.life.reports()))
    tabs.splice(tabs.indexOf(tab), 1)
    await tab.page.close()
  }
}

/** Asked from outside, and again when the document goes while it is asked. */
async function isThere(page: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await page.evaluate(() => 'life' in window).catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`${page.url()} does not come.`)
    await sleep(20)
  }
}

async function goOnline({ session }: Tab, isOnline: boolean): Promise<void> {
  const network = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  await session.send('Network.emulateNetworkConditions', { ...network, offline: !isOnline })
}

/** Asked from outside: a hidden page draws no frames. */
async function untilOver({ page }: Tab): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await page.evaluate(() => window.life.isOver())) && Date.now() < deadline) await sleep(100)
}

/** What the end of a run leaves to the end of its task is given some time. */
async function leakedIn(page: Page): Promise<number> {
  for (let tries = 0; ; tries++) {
    const leaked = await page.evaluate(() => window.life.leaked())
    if (leaked === 0 || tries === 50) return leaked
    await sleep(100)
  }
}
