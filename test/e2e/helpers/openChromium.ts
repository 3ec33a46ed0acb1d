import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium } from 'playwright'
import { chromiumArgs, findChromium } from '../../helpers/findChromium.js'

export interface OpenChromium {
  context: BrowserContext
  close: () => Promise<void>
  /** As if the power went: no page hears of it, and the profile stays. Returns a Chromium that is started again on it. */
  kill: () => Promise<OpenChromium>
}

/**
 * A Chromium that hides, slows, freezes and caches pages as it does for people. The one Playwright launches never does:
 * every page of it counts as focused and seen, and it comes with flags against all the rest.
 */
export async function openChromium(...args: string[]): Promise<OpenChromium> {
  return openOn(await mkdtemp(join(tmpdir(), 'chromium-e2e-')), args)
}

async function openOn(profile: string, args: string[]): Promise<OpenChromium> {
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--mute-audio']
  const chrome = spawn(findChromium(), [...chromiumArgs, ...own, ...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = once(chrome, 'exit')
  const [context] = (await chromium.connectOverCDP(await address(), { noDefaults: true })).contexts()
  if (!context) throw new Error('Chromium has no window.')
  return {
    context,
    async close() {
      chrome.kill()
      await gone
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
    async kill() {
      chrome.kill('SIGKILL')
      await gone
      return openOn(profile, args)
    },
  }

  async function address(): Promise<string> {
    for await (const line of createInterface({ input: chrome.stderr })) {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (found) {
        chrome.stderr.resume()
        return found
      }
    }
    throw new Error('Chromium did not start.')
  }
}
