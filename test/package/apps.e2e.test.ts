import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import webpack from 'webpack'
import { type RunningSandbox, startSandbox } from '../../sandbox/startSandbox.js'
import { am } from '../../src/messages/am.js'
import { chromiumArgs, findChromium } from '../helpers/findChromium.js'
import { fakeRecogniser } from '../sandbox/helpers/fakeRecogniser.js'
import { wav } from '../sandbox/helpers/wav.js'
import { bundleVendors } from './helpers/bundleVendors.js'
import { makeApp } from './helpers/makeApp.js'
import { packLibrary } from './helpers/packLibrary.js'
import { runTool, serveWithTool } from './helpers/runTool.js'
import { type RunningApp, serveApp } from './helpers/serveApp.js'

const vite = 'vite/bin/vite.js'
const next = 'next/dist/bin/next'

/** In what a tool prints. */
const warning = /warn|error|\(!\)/i

/** Nothing inline, no `eval`, nothing from elsewhere; `blob:` to ask how long a chosen file is. */
const csp = "default-src 'self'; style-src 'self'; script-src 'self'; media-src blob:"

let sandbox: RunningSandbox
let browser: Browser
let page: Page
/** What the page's console got: errors, warnings, refusals of its content security policy. */
let complaints: string[]
/** What to undo after the test, last first. */
let undo: (() => Promise<unknown>)[] = []

/** A development server builds a page while it is asked for. */
const PATIENCE_MS = 120_000

// Builds of whole apps, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

beforeAll(async () => {
  await packLibrary()
  ;[sandbox, browser] = await Promise.all([
    startSandbox({ recogniser: fakeRecogniser() }),
    chromium.launch({ executablePath: findChromium(), args: chromiumArgs }),
  ])
})

afterAll(async () => {
  await browser?.close()
  await sandbox?.close()
})

beforeEach(async () => {
  sandbox.sandbox.reset()
  complaints = []
  const context = await browser.newContext({ locale: 'en' })
  undo.push(() => context.close())
  page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`CSP: ${effectiveDirective} ${blockedURI}`),
    )
  })
})

afterEach(async () => {
  const left = undo.toReversed()
  undo = []
  for (const end of left) await end()
})

async function app(...given: Parameters<typeof makeApp>) {
  const made = await makeApp(...given)
  undo.push(made.remove)
  return made
}

async function open(running: RunningApp): Promise<void> {
  undo.push(running.close)
  await page.goto(running.url)
}

const banner = () => page.locator('main .lesan-banner')

/** Transcribes; the API refuses once and asks for three seconds. Any complaint of the console fails. */
async function expectCountdownThenTranscript(react: string): Promise<void> {
  // Polled with the complaints: they say why a page stays empty.
  const state = async () => [...complaints, ...(await page.locator('footer').allInnerTexts())]
  await expect.poll(state, { timeout: PATIENCE_MS }).toEqual([expect.stringContaining(react)])
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      const text = document.querySelector('main [role=timer]')?.textContent
      if (text && text !== seen.at(-1)) seen.push(text)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  sandbox.sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 3 })
  const file = { name: 'a.wav', mimeType: 'audio/wav', buffer: Buffer.from(wav(0.5)) }
  await page.locator('input[type=file]').setInputFiles(file)

  await banner().getByText(am.errors.rate_limit_exceeded.title).first().waitFor()
  expect(await banner().getAttribute('lang')).toBe('am')
  expect(await banner().evaluate((box) => getComputedStyle(box).borderTopStyle)).toBe('solid')
  await expect.poll(() => page.locator('output').allInnerTexts(), { timeout: PATIENCE_MS }).toEqual(['hello'])
  expect(await banner().count()).toBe(0)

  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen.map((text) => Number(/\d+/.exec(text)?.[0])).filter(Boolean)).toEqual([3, 2, 1])
  // Chromium itself reports the refusal.
  expect(complaints).toEqual([expect.stringContaining('the server responded with a status of 429 ')])
}

async function buildWithVite(folder: string): Promise<string> {
  expect(await runTool(vite, ['build'], folder)).not.toMatch(warning)
  return join(folder, 'dist')
}

describe('Vite', () => {
  test('A built app counts a rate limit down and transcribes, under a policy without unsafe-inline and unsafe-eval.', async () => {
    const { folder } = await app('vite')
    const built = await buildWithVite(folder)
    await open(await serveApp([built], { upstream: sandbox.url, csp }))
    await expectCountdownThenTranscript('React 19.')
  })

  test('The development server needs no setting for the library.', async () => {
    const { folder } = await app('vite')
    const api = await serveApp([], { upstream: sandbox.url })
    undo.push(api.close)
    const env = { LESAN_PROXY: api.url }
    const server = await serveWithTool(vite, ['--host', '127.0.0.1', '--port', '0'], folder, env)
    await open(server)
    await expectCountdownThenTranscript('React 19.')
    expect(server.printed()).not.toMatch(warning)
  })

  test('The same app runs with React 18.', async () => {
    const { folder } = await app('react18', {
      react: 'react-18',
      'react-dom': 'react-dom-18',
      '@tanstack/react-query': '@tanstack/react-query',
    })
    const built = await buildWithVite(folder)
    await open(await serveApp([built], { upstream: sandbox.url, csp }))
    await expectCountdownThenTranscript('React 18.')
  })
})

describe('Next.js with the App Router', () => {
  /** What the server sent, before any script ran. */
  async function expectServerMarkup(): Promise<Response> {
    const response = await fetch(page.url())
    const html = await response.text()
    expect(html).toContain('<p id="from-server">429</p>')
    expect(html).toContain('<p id="key-from-server">lesan-react transcription job_1</p>')
    expect(html).toContain(am.errors.daily_quota_exceeded.title)
    // Only once it is hydrated: the server can't know when it will be read.
    await page.locator('#last-error .lesan-banner-state').waitFor()
    return response
  }

  const address = ['--hostname', '127.0.0.1', '--port', '0']
  const settings = () => ({
    NEXT_TELEMETRY_DISABLED: '1',
    LESAN_API_KEY: 'sk_test_sandbox',
    LESAN_UPSTREAM: sandbox.url,
  })

  test('A built server component page renders the banner on the server and hydrates without a complaint, under a strict policy.', async () => {
    const { folder } = await app('next')
    expect(await runTool(next, ['build'], folder, settings())).not.toMatch(warning)
    await open(await serveWithTool(next, ['start', ...address], folder, settings()))
    const { headers } = await expectServerMarkup()
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'self'; style-src 'self'; script-src 'self' 'nonce-\S+'; media-src blob:$/,
    )
    await expectCountdownThenTranscript('React 19.')
  })

  test('The development server, which tells more of hydration, has nothing to tell.', async () => {
    const { folder } = await app('next')
    const server = await serveWithTool(next, ['dev', ...address], folder, settings())
    await open(server)
    await expectServerMarkup()
    await expectCountdownThenTranscript('React 19.')
    expect(server.printed()).not.toMatch(warning)
  })
})

describe('webpack 5', () => {
  test('A built app counts a rate limit down and transcribes, under a policy without unsafe-inline and unsafe-eval.', async () => {
    const { folder } = await app('webpack')
    const config = (await import(join(folder, 'webpack.config.js'))) as { default: webpack.Configuration }
    expect(await buildWithWebpack(config.default)).toEqual([])
    await open(await serveApp([join(folder, 'dist'), folder], { upstream: sandbox.url, csp }))
    await expectCountdownThenTranscript('React 19.')
  })
})

/** What webpack complained of. */
function buildWithWebpack(config: webpack.Configuration): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) return reject(error)
      const { errors = [], warnings = [] } = stats?.toJson() ?? {}
      return resolve([...errors, ...warnings].map(({ message }) => message))
    })
  })
}

describe('a page without a bundler', () => {
  test("The browser loads the package's files as they are, through an import map.", async () => {
    const { folder, home } = await app('import-map', { zod: 'zod' })
    const vendors = ['react', 'react/jsx-runtime', 'react-dom/client', '@tanstack/react-query']
    await bundleVendors(vendors, join(folder, 'vendor'))
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await open(await serveApp([folder, home], { upstream: sandbox.url }))
    await expectCountdownThenTranscript('React 19.')
    expect(asked).toContain('/node_modules/lesan-react/dist/components/banner/TranscriptionErrorBanner.js')
  })
})
