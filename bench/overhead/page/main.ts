import FakeTimers from '@sinonjs/fake-timers'
import { countTimers } from './countTimers.js'
import { type Kind, mountMany } from './mountMany.js'
import { mountWaiting } from './Waiting.js'

export interface Counted {
  timers: number
  /** Timers that fired, a second. */
  ticks: number
}

declare global {
  interface Window {
    /** Host renders in a wait of 60 s. */
    wait: (kind: Kind) => Promise<number>
    mount: (kind: Kind, apartMs: number) => void
    /** Unmounts, and tells what was counted in the seconds before. */
    unmount: () => Counted
    /** Begins to count. */
    count: () => void
  }
}

const timers = countTimers()

window.wait = async (kind) => {
  const clock = FakeTimers.install()
  const { renders, text, unmount } = mountWaiting(kind)
  try {
    // Until the refusal is on the page.
    for (let tries = 0; tries < 50 && !/\b60\b/.test(text()); tries++) await clock.tickAsync(1)
    const before = renders()
    for (let second = 0; second < 59; second++) await clock.tickAsync(1_000)
    if (!/\b1\b/.test(text())) throw new Error(`After 59 s the page says: ${text()}`)
    return renders() - before
  } finally {
    unmount()
    clock.uninstall()
  }
}

let unmountAll = () => {}
let runningBefore = 0
let since = { fired: 0, at: 0 }

window.mount = (kind, apartMs) => {
  runningBefore = timers.running()
  unmountAll = mountMany(kind, apartMs)
}

window.count = () => {
  since = { fired: timers.fired(), at: performance.now() }
}

window.unmount = () => {
  const seconds = (performance.now() - since.at) / 1_000
  const counted = {
    timers: timers.running() - runningBefore,
    ticks: (timers.fired() - since.fired) / seconds,
  }
  unmountAll()
  return counted
}
