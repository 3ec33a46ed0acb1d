import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page } from 'playwright'
import { textOf } from '../../chaos/createLedgerApi.js'
import { createRandom } from '../../chaos/createRandom.js'
import { quickFates, TIME_SCALE } from '../../chaos/playOverSockets.js'
import { startLedgerServer } from '../../chaos/startLedgerServer.js'
import { type OpenChromium, openChromium } from '../../e2e/helpers/openChromium.js'
import type { SeenItem } from './page.js'
import { emptyTally, type OutboxTally } from './playHistory.js'

const acts = {
  add: 30,
  wait: 40,
  crash: 6,
  reload: 6,
  kill: 2,
  openTab: 5,
  offline: 4,
  online: 8,
  retryNow: 8,
  cancel: 3,
  remove: 2,
  poison: 2,
  full: 2,
  room: 5,
} as const

const MOST_TABS = 3
const MOST_ADDED = 12
const PATIENCE_MS = 60_000
/** A removal can be brought back for eight seconds. */
const UNDO_MS = 9_000

interface Tab {
  page: Page
  session: CDPSession
}

/**
 * Plays the life of an outbox in a real browser: its tabs lose the connection, crash and are loaded again, all of it is killed,
 * the storage is full, its records are spoilt. In the end all goes well.
 *
 * @param seed the same seed plays the same acts; what a browser makes of them takes its own time
 */
export async function playInChromium(html: string, seed: number): Promise<OutboxTally> {
  const random = createRandom(seed)
  const server = await startLedgerServer(
    { random: createRandom(seed), fates: quickFates, timeScale: TIME_SCALE, isOnline: () => true },
    html,
  )
  const { ledger } = server
  const tally = { ...emptyTally(), histories: 1 }
  let chrome: OpenChromium = await openChromium()
  let tabs: Tab[] = []
  /** Said to be on the device, or given to the app, or taken away by a person. */
  const kept = new Set<string>()
  const given = new Map<string, number>()
  const removed = new Set<string>()
  const asked = new Map<string, number>()
  let deaths = 0
  let added = 0
  let isOnline = true
  try {
    await bind(chrome.context)
    await openTab()
    for (let left = 25 + random.int(25); left > 0; left--) await act(random.weighted(acts))
    await endWell()
    tally.crashes = deaths
    tally.requests = ledger.requests()
    return tally
  } finally {
    await chrome.close()
    await server.close()
  }

  async function bind(context: BrowserContext): Promise<void> {
    await context.exposeFunction('give', (tag: string, text: string) => {
      if (text !== textOf(tag)) tally.foreign += 1
      given.set(tag, (given.get(tag) ?? 0) + 1)
      tally.delivered += 1
      if ((given.get(tag) ?? 0) > 1 + deaths) tally.givenTwice += 1
    })
  }

  async function act(name: keyof typeof acts): Promise<void> {
    const tab = random.pick(tabs)
    const { page } = tab
    switch (name) {
      case 'wait':
        return sleep(random.pick([1, 30, 150, 600]))
      case 'add': {
        if (added >= MOST_ADDED) return
        const tag = `tag-${added++}`
        await page.evaluate((tag) => window.add(tag), tag)
        if (await page.evaluate((tag) => window.isKept(tag), tag)) kept.add(tag)
        return
      }
      case 'crash': {
        await note()
        const crashed = page.waitForEvent('crash')
        void tab.session.send('Page.crash').catch(() => {})
        await crashed
        return gone(tab)
      }
      case 'reload':
        await note()
        await goOnline(true)
        deaths += 1
        await page.reload()
        return isThere(page)
      case 'kill':
        await note()
        deaths += 1
        chrome = await chrome.kill()
        await bind(chrome.context)
        tabs = []
        isOnline = true
        return openTab()
      case 'openTab':
        return tabs.length < MOST_TABS ? openTab() : undefined
      case 'online':
      case 'offline':
        return goOnline(name === 'online')
      case 'retryNow': {
        const items = await seen(tab)
        return items.length > 0 ? retry(tab, random.pick(items)) : undefined
      }
      case 'cancel':
      case 'remove': {
        const items = await seen(tab)
        if (items.length === 0) return
        const item = random.pick(items)
        if (name === 'remove') removed.add(item.tag)
        return page.evaluate(([name, tag]) => window.item(tag)?.[name](), [name, item.tag] as const)
      }
      case 'poison':
        // It may be full.
        return page.evaluate(() => window.poison()).catch(() => {})
      case 'full':
      case 'room': {
        const quota = name === 'full' ? { quotaSize: 1 } : {}
        await tab.session.send('Storage.overrideQuotaForOrigin', { origin: server.url, ...quota })
        return
      }
    }
  }

  /** What is on the device by now: it has to come out of it. */
  async function note(): Promise<void> {
    for (const tab of tabs)
      for (const { tag, keptIn } of await seen(tab)) if (tag && keptIn === 'device') kept.add(tag)
  }

  async function gone(tab: Tab): Promise<void> {
    deaths += 1
    tabs = tabs.filter((one) => one !== tab)
    await tab.page.close()
    if (tabs.length === 0) await openTab()
  }

  async function openTab(): Promise<void> {
    await goOnline(true)
    const page = await chrome.context.newPage()
    page.on('pageerror', () => {
      tally.unhandled += 1
    })
    const tab = { page, session: await chrome.context.newCDPSession(page) }
    await page.goto(server.url)
    await isThere(page)
    tabs.push(tab)
  }

  async function goOnline(wanted: boolean): Promise<void> {
    if (wanted === isOnline) return
    isOnline = wanted
    const network = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
    for (const { session } of tabs)
      await session.send('Network.emulateNetworkConditions', { ...network, offline: !isOnline })
  }

  async function seen({ page }: Tab): Promise<SeenItem[]> {
    return page.evaluate(() => window.items())
  }

  async function retry({ page }: Tab, { tag, phase, code, operation }: SeenItem): Promise<void> {
    if (phase !== 'error' && phase !== 'cancelled') return
    const isUnsure = ['still_processing', 'timeout', 'unparsable_response'].includes(code ?? '')
    if (isUnsure || operation === 'job' || code === 'job_not_found') asked.set(tag, (asked.get(tag) ?? 0) + 1)
    if (isUnsure) tally.sentAgain += 1
    await page.evaluate((tag) => window.item(tag)?.retryNow(), tag)
  }

  async function endWell(): Promise<void> {
    await note()
    ledger.calm()
    await goOnline(true)
    for (const { session } of tabs)
      await session.send('Storage.overrideQuotaForOrigin', { origin: server.url })
    const [first] = tabs
    if (!first) return
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      let isOver = true
      for (const tab of tabs)
        for (const item of await seen(tab)) {
          if (item.reason === 'lost_sending') tally.unsure += 1
          // Garbage has nothing in it.
          if (item.tag === '' && item.phase === 'error') continue
          isOver = false
          await retry(tab, item)
        }
      if (isOver || Date.now() > deadline) break
      await sleep(300)
    }
    if (removed.size > 0) await sleep(UNDO_MS)
    const listed = new Map<string, SeenItem>()
    for (const tab of tabs) for (const item of await seen(tab)) listed.set(item.tag, item)
    tally.kept = kept.size
    for (const tag of kept) {
      const item = listed.get(tag)
      if (item && item.phase !== 'error') tally.hung += 1
      if (!item && !given.has(tag) && !removed.has(tag)) tally.lost += 1
      tally.doubled += Math.max(0, ledger.accepted(tag) - 1 - (asked.get(tag) ?? 0))
    }
  }
}

/** Asked from outside, and again when the document goes while it is asked. */
async function isThere(page: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  const look = () => 'outbox' in window && window.outbox.getState().isLoaded
  while (!(await page.evaluate(look).catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`${page.url()} does not come.`)
    await sleep(20)
  }
}
