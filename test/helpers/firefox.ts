import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineBrowserProvider } from '@vitest/browser'
import type { Browser } from 'puppeteer-core'
import type { BrowserProviderOption } from 'vitest/node'
import { openFirefox } from './openFirefox.js'

/** How tests find elements; the same for all browsers. */
const locators = join(
  dirname(fileURLToPath(import.meta.resolve('@vitest/browser-playwright'))),
  'locators.js',
)

/** Runs tests in the system's own Firefox. It opens the page and no more: there are no clicks by the browser itself. */
export function firefox(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'firefox',
    supportedBrowser: ['firefox'],
    options: {},
    providerFactory: () => {
      let opening: Promise<Browser> | undefined
      return {
        name: 'firefox',
        supportsParallelism: false,
        initScripts: [locators],
        getCommandsContext: () => ({}),
        async openPage(_sessionId, url) {
          opening ??= openFirefox()
          const page = await (await opening).newPage()
          await page.setViewport({ width: 1280, height: 720 })
          await page.goto(url)
        },
        async close() {
          await (await opening)?.close()
        },
      }
    },
  })
}
