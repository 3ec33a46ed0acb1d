import { openChromium } from '../../e2e/helpers/openChromium.js'
import { findFirefox } from '../../helpers/findFirefox.js'
import { openFirefox } from '../../helpers/openFirefox.js'
import type { Engine, Tab } from './Engine.js'
import { findWebKit, openWebKit } from './openWebKit.js'

/** By its name, how to open each engine that is here. */
export const engines: Record<string, () => Promise<Engine>> = {
  Chromium: async () => {
    const { context, close } = await openChromium()
    return {
      name: 'Chromium',
      close,
      async open(url) {
        const page = await context.newPage()
        await page.goto(url)
        return tabOf(page)
      },
    }
  },
  ...(findFirefox() && { Firefox: () => openFirefoxEngine() }),
  ...(findWebKit() && { WebKitGTK: openWebKit }),
}

/** @param prefs what a person has set */
export async function openFirefoxEngine(prefs?: Record<string, unknown>): Promise<Engine> {
  const browser = await openFirefox(prefs)
  return {
    name: 'Firefox',
    close: () => browser.close(),
    async open(url) {
      const page = await browser.newPage()
      await page.goto(url)
      return tabOf(page)
    },
  }
}

/** What the pages of Playwright and Puppeteer have in common. */
interface DrivenPage {
  evaluate: (script: string) => Promise<unknown>
  keyboard: { press: (key: 'Tab' | 'Enter') => Promise<void> }
  reload: () => Promise<unknown>
  close: () => Promise<void>
}

function tabOf(page: DrivenPage): Tab {
  return {
    async play(scenario, input = null) {
      const call = `scenarios.${scenario}(${JSON.stringify(input)})`
      return JSON.parse(String(await page.evaluate(`${call}.then((value) => JSON.stringify(value ?? null))`)))
    },
    press: (key) => page.keyboard.press(key),
    async reload() {
      await page.reload()
    },
    close: () => page.close(),
  }
}
