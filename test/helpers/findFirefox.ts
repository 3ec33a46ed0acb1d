import { existsSync } from 'node:fs'

const systemPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/**
 * The Firefox to test with: the one named by FIREFOX, or the system's. `undefined` if there is none: then its tests are
 * not run, and the end of the run says so.
 */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX']
  if (named && !existsSync(named)) throw new Error(`FIREFOX is set to ${named}, but there is no such file.`)
  return named ?? systemPlaces.find((path) => existsSync(path))
}
