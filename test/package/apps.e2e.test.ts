import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import webpack from 'webpack'
import { type RunningSandbox, startSandbox } from '../../sandbox/startSandbox.js'
import { am } from '../../src/messages/am.js'
import { recorderAm } from '../../src/messages/recorderAm.js'
import { chromiumArgs, findChromium } from '../helpers/findChromium.js'
import { fakeRecogniser } from '../sandbox/helpers/fakeRecogniser.js'
import { wav } from '../sandbox/helpers/wav.js'
import { bundleVendors } from './helpers/bundleVendors.js'
import { backgroundOf, contrasts } from './helpers/colours.js'
import { makeApp } from './helpers/makeApp.js'
import { packLibrary, root } from './helpers/packLibrary.js'
import { runTool, serveWithTool } from './helpers/runTool.js'
import { type RunningApp, serveApp } from './helpers/serveApp.js'

const vite = 'vite/bin/vite.js'
const next = 'next/dist/bin/next'
const tsc = 'typescript/bin/tsc'

/** One that beeps, and is allowed. */
const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** In what a tool prints. */
const warning = /warn|error|\(!\)/i

/** Nothing inline, no `eval`, nothing from elsewhere; `blob:` to ask how long a chosen file is, and to read what is recorded. */
const csp =
  "default-src 'self'; style-src 'self'; script-src 'self'; media-src blob:; connect-src 'self' blob:"

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
    chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs, ...microphone] }),
  ])
})

afterAll(async () => {
  await browser?.close()
  await sandbox?.close()
})

beforeEach(async () => {
  sandbox.sandbox.reset()
  complaints = []
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce' })
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
const button = (name: string) => banner().getByRole('button', { name, exact: true })

/** In this machine's own words: how an app starts, and whom it asks. */
const settings = () => ({ LESAN_API_KEY: 'sk_test_sandbox', LESAN_UPSTREAM: sandbox.url })

/** Chooses a recording, once the page is there. */
async function choose(): Promise<void> {
  const input = page.locator('main input[type=file]')
  // Polled with the complaints: they say why a page stays empty. What the server sent is deaf until React has it.
  const isAlive = (found: Element[]) =>
    found.map((one) => Object.keys(one).some((key) => key.startsWith('__reactProps')))
  const state = async () => [...complaints, ...(await input.evaluateAll(isAlive))]
  await expect.poll(state, { timeout: PATIENCE_MS }).toEqual([true])
  await input.setInputFiles({ name: 'a.wav', mimeType: 'audio/wav', buffer: Buffer.from(wav(0.5)) })
}

/** What Chromium itself reports of a refusal. */
const refusal = (status: number) =>
  expect.stringContaining(`the server responded with a status of ${status} `)

/** Transcribes; the API refuses once and asks for three seconds. Any complaint of the console fails. */
async function expectCountdownThenTranscript(
  begin: () => Promise<void> = choose,
  expected: unknown[] = [refusal(429)],
): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      const text = document.querySelector('main [role=timer]')?.textContent
      if (text && text !== seen.at(-1)) seen.push(text)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  sandbox.sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 3 })
  await begin()

  await banner().getByText(am.errors.rate_limit_exceeded.title).first().waitFor()
  expect(await banner().getAttribute('lang')).toBe('am')
  // It has its style sheet.
  expect(await banner().evaluate((box) => getComputedStyle(box).overflowWrap)).toBe('anywhere')
  await page.locator('main').getByText('hello', { exact: true }).waitFor()
  // It says that it works again, and goes.
  await expect.poll(() => banner().count()).toBe(0)

  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen.map((text) => Number(/\d+/.exec(text)?.[0])).filter(Boolean)).toEqual([3, 2, 1])
  expect(sandbox.sandbox.requests.map(({ path, status }) => [path, status])).toEqual([
    ['/transcribe', 429],
    ['/transcribe', 200],
  ])
  expect(complaints).toEqual(expected)
}

/** Records, transcribes, and takes the text. */
async function expectDictation(): Promise<void> {
  const box = page.getByRole('region', { name: 'Dictation' })
  const press = (name: 'record' | 'stop' | 'transcribe' | 'useText') =>
    box.getByRole('button', { name: recorderAm.ui[name], exact: true }).click()
  await press('record')
  await box.getByText(recorderAm.ui.kept).first().waitFor()
  for (const name of ['stop', 'transcribe', 'useText'] as const) await press(name)
  // Beside that of the file.
  await expect.poll(() => page.locator('main').getByText('hello', { exact: true }).count()).toBe(2)
}

/** Shows a failure that is over. */
async function fail(): Promise<void> {
  complaints = []
  sandbox.sandbox.fail({ kind: 'error', code: 'daily_quota_exceeded', retry_after: 7_200 })
  await choose()
  await banner().getByText(am.errors.daily_quota_exceeded.title).first().waitFor()
}

/** Every text of the banner can be read, or of another box; buttons too. */
async function expectReadable(box = banner()): Promise<void> {
  const found = await box.evaluate(contrasts)
  expect(found.length).toBeGreaterThan(2)
  expect(found.filter(({ ratio }) => ratio < 4.5)).toEqual([])
}

/** Compiles and builds, as the app's own `npm run build` does. */
async function build(folder: string): Promise<string> {
  expect(await runTool(tsc, [], folder)).toBe('')
  expect(await runTool(vite, ['build'], folder)).not.toMatch(warning)
  return join(folder, 'dist')
}

describe('Vite, Tailwind 4 and buttons of shadcn/ui', () => {
  test('A built app counts a rate limit down and transcribes, under a policy without unsafe-inline and unsafe-eval, and can be read in light and dark.', async () => {
    const { folder } = await app('shadcn')
    await open(await serveApp([await build(folder)], { upstream: sandbox.url, csp }))
    await expectCountdownThenTranscript()
    await expectDictation()
    await expectTheme()
  })

  test('The development server needs no setting for the library, and takes the proxy in.', async () => {
    const { folder } = await app('shadcn')
    const server = await serveWithTool(vite, ['--host', '127.0.0.1', '--port', '0'], folder, settings())
    await open(server)
    await expectCountdownThenTranscript()
    expect(server.printed()).not.toMatch(warning)
  })

  /** `.dark` alone makes the banner dark as well. */
  async function expectTheme(): Promise<void> {
    const toggle = page.getByRole('button', { name: 'Light or dark' })
    await toggle.click()
    // None of the app's variables reach it.
    await expectReadable(page.locator('.lesan-transcript'))
    await toggle.click()
    await fail()
    const light = await banner().evaluate(backgroundOf)
    await expectReadable()
    await toggle.click()
    const dark = await banner().evaluate(backgroundOf)
    expect(Math.min(...light)).toBeGreaterThan(200)
    expect(Math.max(...dark)).toBeLessThan(60)
    await expectReadable()
  }

  const ours = "@import 'lesan-react/styles.css';\n"
  const layers = '@layer theme, base, lesan, components, utilities;\n'

  test('The layer line makes all orders right: the reset undoes nothing of ours, and utilities win.', async () => {
    const { folder } = await app('shadcn')
    const sheet = await readFile(join(folder, 'src/index.css'), 'utf8')
    const script = await readFile(join(folder, 'src/main.tsx'), 'utf8')
    const write = (css: string, tsx = script) =>
      Promise.all([
        writeFile(join(folder, 'src/index.css'), css),
        writeFile(join(folder, 'src/main.tsx'), tsx),
      ])
    expect(sheet).toMatch(new RegExp(`^${layers}@import 'tailwindcss';\n${ours}`))
    const without = sheet.replace(ours, '')
    const fromScript = script.replace("'./index.css'\n", `$&${ours.replace(/@|;/g, '')}`)
    const orders: Record<string, Parameters<typeof write>> = {
      behind: [sheet],
      before: [without.replace(layers, layers + ours)],
      fromScript: [without, fromScript],
    }
    const looks: string[][] = []
    for (const order of Object.values(orders)) {
      await write(...order)
      await runTool(vite, ['build'], folder)
      const served = await serveApp([join(folder, 'dist')], { upstream: sandbox.url, csp })
      await page.goto(served.url)
      await fail()
      looks.push(await banner().evaluate(lookOf))
      expect(await banner().evaluate((box) => getComputedStyle(box).paddingTop)).toBe('24px')
      const title = banner().getByRole('heading')
      const weight = await title.evaluate((heading) => Number(getComputedStyle(heading).fontWeight))
      expect(weight).toBeGreaterThan(400)
      await served.close()
    }
    const [first = []] = looks
    expect(looks.flatMap((look) => look.filter((line, index) => line !== first[index]))).toEqual([])
  })
})

/** All computed styles of an element and what is in it, but for custom properties. */
function lookOf(box: Element): string[] {
  return [box, ...box.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element)
    const names = [...style].filter((name) => !name.startsWith('--')).toSorted()
    return names.map((name) => `${element.tagName} ${name}: ${style.getPropertyValue(name)}`)
  })
}

describe('React 18 and MUI behind a server with a strict policy', () => {
  test('A built app counts a rate limit down and transcribes; the policy asks a nonce of every style, and light and dark can be read.', async () => {
    const { folder } = await app('mui')
    await build(folder)
    await open(await serveWithTool(join(folder, 'server.mjs'), [], folder, { ...settings(), PORT: '0' }))
    await expectCountdownThenTranscript()
    await expectDictation()
    const policy = (await fetch(page.url())).headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self'; style-src 'self' 'nonce-")
    expect(policy).not.toContain('unsafe')
    await expectTheme()
  })

  /** MUI's dark mode is ours too, and a class of a CSS module wins. */
  async function expectTheme(): Promise<void> {
    await fail()
    expect(await banner().evaluate((box) => getComputedStyle(box).borderTopLeftRadius)).toBe('4px')
    await expectReadable()
    expect(Math.min(...(await banner().evaluate(backgroundOf)))).toBeGreaterThan(200)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(Math.max(...(await banner().evaluate(backgroundOf)))).toBeLessThan(90)
    await expectReadable()
  }
})

describe('Next.js with the App Router', () => {
  const address = ['--hostname', '127.0.0.1', '--port', '0']
  const password = 'correct horse'
  const secrets = () => ({
    ...settings(),
    NEXT_TELEMETRY_DISABLED: '1',
    LESAN_PAGE_PASSWORD: password,
    SESSION_SECRET: 'of this test',
  })

  async function nextApp(): Promise<string> {
    const { folder } = await app('next')
    // The packages are the checkout's, above `.packed/app-next-…/next`.
    await writeFile(
      join(folder, 'next.config.ts'),
      `export default { turbopack: { root: '${root}' }, outputFileTracingRoot: '${root}' }`,
    )
    return folder
  }

  /** What the server sent, before any script ran; and what becomes of it. */
  async function expectServerMarkup(url: string): Promise<void> {
    await page.goto(`${url}/server`)
    const html = await (await fetch(page.url())).text()
    expect(html).toContain('<p id="from-server">429</p>')
    expect(html).toContain('<p id="key-from-server">lesan-react transcription job_1</p>')
    expect(html).toContain(am.errors.daily_quota_exceeded.title)
    // Only once it is hydrated: the server can't know when it will be read.
    await page.locator('#last-error .lesan-banner-state').waitFor()
    expect(complaints).toEqual([])
  }

  /** Who is not signed in is asked to; then the same file is sent, without being chosen again. */
  async function expectSignInThenTranscript(): Promise<void> {
    await expectCountdownThenTranscript(async () => {
      await choose()
      await banner().getByText(am.errors.sign_in_required.title).first().waitFor()
      expect(sandbox.sandbox.requests).toEqual([])
      await button(am.ui.signIn).click()
      const dialog = page.getByRole('dialog', { name: 'Sign in' })
      await dialog.getByLabel('Password').fill('wrong')
      await dialog.getByRole('button').click()
      await dialog.getByRole('alert').waitFor()
      await dialog.getByLabel('Password').fill(password)
      await dialog.getByRole('button').click()
      await dialog.waitFor({ state: 'hidden' })
    }, [refusal(401), refusal(403), refusal(429)])
    const [session] = await page.context().cookies()
    expect(session).toMatchObject({ name: 'session', httpOnly: true, sameSite: 'Lax' })

    await expectDictation()

    // A session that ends is asked for again, by the next recording.
    await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }))
    complaints = []
    await choose()
    await button(am.ui.signIn).waitFor()
  }

  test('A built app signs in and transcribes under a strict policy; a server component’s banner hydrates without a complaint.', async () => {
    const folder = await nextApp()
    expect(await runTool(next, ['build'], folder, secrets())).not.toMatch(warning)
    const server = await serveWithTool(next, ['start', ...address], folder, secrets())
    await open(server)
    const { headers } = await fetch(page.url())
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'self'; style-src 'self'; script-src 'self' 'nonce-\S+'; media-src blob:; connect-src 'self' blob:$/,
    )
    await expectSignInThenTranscript()
    complaints = []
    await expectServerMarkup(server.url)
  })

  test('The development server, which tells more of hydration, has nothing to tell.', async () => {
    const server = await serveWithTool(next, ['dev', ...address], await nextApp(), secrets())
    await open(server)
    await expectSignInThenTranscript()
    complaints = []
    await expectServerMarkup(server.url)
    expect(server.printed()).not.toMatch(warning)
  })
})

describe('webpack 5', () => {
  test('A built app counts a rate limit down and transcribes, under a policy without unsafe-inline and unsafe-eval.', async () => {
    const { folder } = await app('webpack')
    const config = (await import(join(folder, 'webpack.config.js'))) as { default: webpack.Configuration }
    expect(await buildWithWebpack(config.default)).toEqual([])
    await open(await serveApp([join(folder, 'dist'), folder], { upstream: sandbox.url, csp }))
    await expectCountdownThenTranscript()
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
    await expectCountdownThenTranscript()
    expect(asked).toContain('/node_modules/lesan-react/dist/components/banner/TranscriptionErrorBanner.js')
  })
})
