import puppeteer, { type Browser } from 'puppeteer-core'
import { findFirefox } from './findFirefox.js'

/** A real Firefox, driven over WebDriver BiDi: Playwright drives none but its own build. */
export async function openFirefox(prefs: Record<string, unknown> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    extraPrefsFirefox: prefs,
  })
}
