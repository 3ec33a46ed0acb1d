import type { BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Sandbox } from '../../../sandbox/createSandbox.js'
import type { RequestLogEntry } from '../../../sandbox/RequestLogEntry.js'
import { type RunningSandbox, startSandbox } from '../../../sandbox/startSandbox.js'
import { fakeRecogniser } from '../../sandbox/helpers/fakeRecogniser.js'
import { type OpenChromium, openChromium } from './openChromium.js'
import { type RunningPage, startPage } from './startPage.js'

interface OpenOptions {
  /** Where the API is. @default the sandbox itself */
  api?: string
  maxConcurrent?: number
  /** @default never */
  signedUploadAboveBytes?: number
}

/** Before the tests of a file: a Chromium, a page in it, and a sandbox on another origin that answers at once. */
export function setUpPage(...chromiumArgs: string[]) {
  let chrome: OpenChromium | undefined
  let server: RunningPage | undefined
  let running: RunningSandbox | undefined
  let opened: Page[] = []
  let keys = 0
  const thrown: Error[] = []
  const recogniser = fakeRecogniser()

  beforeAll(async () => {
    ;[chrome, server, running] = await Promise.all([
      openChromium(...chromiumArgs),
      startPage(),
      startSandbox({ recogniser }),
    ])
  })

  afterEach(async () => {
    recogniser.recover()
    await Promise.all(opened.map((page) => page.close()))
    opened = []
    running?.sandbox.reset()
    expect(thrown.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await chrome?.close()
    await Promise.all([server?.close(), running?.close()])
  })

  return {
    recogniser,
    get sandboxUrl(): string {
      return present(running).url
    },
    get sandbox(): Sandbox {
      return present(running).sandbox
    },
    get context(): BrowserContext {
      return present(chrome).context
    },
    creates: () => createsOf(present(running).sandbox),
    /** A page of its own, with a key of its own, in front. */
    async open({ api = present(running).url, ...more }: OpenOptions = {}): Promise<Page> {
      const page = await present(chrome).context.newPage()
      opened.push(page)
      page.on('pageerror', (error) => thrown.push(error))
      await page.addInitScript(countWhatIsLeft)
      keys += 1
      const options = new URLSearchParams({ api, key: `sk_test_sandbox_e2e${keys}` })
      for (const [name, value] of Object.entries(more)) if (value) options.set(name, String(value))
      await page.goto(`${present(server).url}/?${options}`)
      await expect.poll(() => page.evaluate(() => window.lesan?.latest.phase)).toBe('idle')
      return page
    },
  }
}

export const createsOf = ({ requests }: Sandbox) => requests.filter(({ operation }) => operation === 'create')

/** When the answer left, epoch milliseconds. */
export const answeredAt = (entry: RequestLogEntry | undefined) => (entry?.at ?? 0) + (entry?.durationMs ?? 0)

/** From one answer to the next request, in seconds, as the sandbox saw them. */
export const gapsOf = (entries: RequestLogEntry[]) =>
  entries.slice(1).map(({ at }, i) => (at - answeredAt(entries[i])) / 1_000)

export const phaseOf = (page: Page) => page.evaluate(() => window.lesan.latest.phase)

/** Waits for a phase. Asks from outside: a hidden page draws no frames, which Playwright's own waiting goes by. */
export const untilPhase = (page: Page, phase: string, timeout = 20_000) =>
  expect.poll(() => phaseOf(page), { timeout, interval: 50 }).toBe(phase)

declare global {
  interface Window {
    /** Timers that run and listeners that listen, each by a name that tells where it comes from. */
    left: () => string[]
  }
}

/** Runs in the page before anything else does. */
function countWhatIsLeft(): void {
  const timers = new Map<number, string>()
  const listeners = new Set<string>()
  const ids = new WeakMap<object, number>()
  let id = 0
  const idOf = (object: object) => {
    if (!ids.has(object)) ids.set(object, id++)
    return ids.get(object)
  }
  // oxlint-disable typescript/unbound-method -- each is called with the `this` it needs
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: stop } = window
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  // oxlint-enable typescript/unbound-method

  const nameOf = (target: EventTarget, type: string, listener: unknown) => {
    const watched = target === window || target === document || target instanceof AbortSignal
    return watched && listener instanceof Object
      ? `${target.constructor.name} ${idOf(target)}, ${type}: ${idOf(listener)}`
      : undefined
  }
  const handlers = {
    setTimeout: (handler: TimerHandler, ms?: number, ...rest: unknown[]) => {
      const timer = set(
        (...args: unknown[]) => {
          timers.delete(timer)
          if (handler instanceof Function) handler(...args)
        },
        ms,
        ...rest,
      )
      timers.set(timer, `timeout of ${ms} ms`)
      return timer
    },
    clearTimeout: (timer?: number) => {
      timers.delete(Number(timer))
      clear(timer)
    },
    setInterval: (handler: TimerHandler, ms?: number, ...rest: unknown[]) => {
      const timer = repeat(handler, ms, ...rest)
      timers.set(timer, `interval of ${ms} ms`)
      return timer
    },
    clearInterval: (timer?: number) => {
      timers.delete(Number(timer))
      stop(timer)
    },
    left: () => [...timers.values(), ...listeners].sort(),
  }
  Object.assign(window, handlers)
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const name = nameOf(this ?? window, type, listener)
    if (name) listeners.add(name)
    add.call(this ?? window, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const name = nameOf(this ?? window, type, listener)
    if (name) listeners.delete(name)
    remove.call(this ?? window, type, listener, options)
  }
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It has not started yet.')
  return value
}
