import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium to test with: the one named by CHROMIUM, the system's, or Playwright's own.
 *
 * @throws Error when there is none
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM']
  if (named && !existsSync(named)) throw new Error(`CHROMIUM is set to ${named}, but there is no such file.`)
  const found = named ?? [...systemPlaces, chromium.executablePath()].find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    'No Chromium was found. The tests run in a real browser. Install one with `npx playwright install chromium` (or your system’s package manager), or set CHROMIUM to the path of yours.',
  )
}

/** Flags for a headless Chromium that calls nobody. */
export const chromiumArgs: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
