import puppeteer, { type Browser } from 'puppeteer-core'
import { findFirefox } from './findFirefox.js'

/**
 * A real Firefox, driven over WebDriver BiDi: Playwright drives none but its own build.
 *
 * @param prefs what a person has set
 * @param userDataDir the folder of its profile. @default one of its own
 */
export async function openFirefox(
  prefs: Record<string, unknown> = {},
  userDataDir?: string,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    extraPrefsFirefox: prefs,
    ...(userDataDir !== undefined && { userDataDir }),
  })
}
