import { execFile } from 'node:child_process'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordErrorRate } from '../sandbox/helpers/wordErrorRate.js'
import { failedLoads, setUpDemo } from './helpers/setUpDemo.js'

const said =
  'And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.'

const demo = setUpDemo()
const { button, stage, requests } = demo

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-e2e-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const task = () => demo.page.getByRole('form', { name: 'Transcribe' })
const banner = () => demo.page.locator('.lesan-banner')
const transcript = () => demo.page.locator('.lesan-segments')
const textOf = async () => (await transcript().locator('p').allTextContents()).join(' ')

/** The sample is chosen as soon as the page has it. */
const sampleIsThere = () => task().getByText('0:11').waitFor()

const openAllCodes = () => demo.page.getByText('All codes').click()

/** A person who scrolls nothing sees all of it. */
async function expectInSight(what: Locator): Promise<void> {
  await what.waitFor()
  const box = await what.boundingBox()
  const { width, height, scrolled } = await demo.page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    scrolled: scrollY,
  }))
  expect(scrolled).toBe(0)
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
}

async function expectTranscript(): Promise<void> {
  await transcript().waitFor()
  await expect.poll(async () => wordErrorRate(said, await textOf())).toBeLessThanOrEqual(0.25)
  // From under a mouse it does not go.
  await demo.page.mouse.move(0, 0)
  await expect.poll(() => banner().count()).toBe(0)
}

/** Collects what the banner's countdown shows from now on. */
async function watchCountdown(): Promise<() => Promise<string[]>> {
  await demo.page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      const text = document.querySelector('.lesan-banner [role=timer]')?.textContent
      if (text && text !== seen.at(-1)) seen.push(text)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => demo.page.evaluate(() => (window as unknown as { seen: string[] }).seen)
}

describe('the demo', () => {
  test('counts a rate limit down, tries again by itself and shows the transcript', async () => {
    await stage({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 3 })
    const countdown = await watchCountdown()
    await sampleIsThere()
    await button('Transcribe').click()
    await expectTranscript()

    const seconds = (await countdown()).map((text) => /in (\d+) second/.exec(text)?.[1]).filter(Boolean)
    expect(seconds).toEqual(['3', '2', '1'])
    const [first, second, ...more] = await requests()
    expect([first, second]).toMatchObject([
      { operation: 'create', status: 429 },
      { operation: 'create', status: 200 },
    ])
    expect(more).toEqual([])
    const waited = ((second?.at ?? 0) - (first?.at ?? 0)) / 1_000
    expect(waited).toBeGreaterThanOrEqual(3)
    expect(waited).toBeLessThan(4.5)
    expect(demo.printed).toEqual(failedLoads(429))
  })

  test.each([
    [1280, 800],
    [390, 844],
  ])(
    'shows the transcript after one click, in sight at %d × %d, and says what language it is in',
    async (width, height) => {
      await demo.page.setViewportSize({ width, height })
      await sampleIsThere()
      await button('Transcribe').click()
      await expectTranscript()
      await expectInSight(transcript().locator('p').last())
      expect(await transcript().locator('p').first().getAttribute('lang')).toBe('en')
      expect(demo.printed).toEqual([])
    },
  )

  test('makes no request that nobody asked for', async () => {
    await demo.page.waitForTimeout(500)
    const isOwnCode = ({ pathname, host }: URL) =>
      host === new URL(demo.url).host && !/^\/(api|sandbox)\//.test(pathname)
    expect(demo.asked.filter((url) => !isOwnCode(url))).toEqual([])
  })

  test('runs into what everyone meets first at one click each, in sight, and gets out of it again', async () => {
    await demo.page.setViewportSize({ width: 1280, height: 800 })
    await sampleIsThere()
    const meet = async (choice: string, code: string, state: string) => {
      await button(new RegExp(`^${choice}`)).click()
      await expectInSight(demo.page.locator(`.lesan-banner[data-code=${code}][data-state=${state}]`))
    }
    await meet('Rate limit', 'rate_limit_exceeded', 'waiting')
    await meet('Daily limit', 'daily_quota_exceeded', 'waiting')
    await meet('Server error', 'internal_error', 'waiting')
    await meet('File refused', 'invalid_audio_format', 'final')
    await meet('Session expired', 'sign_in_required', 'final')
    await banner().getByRole('button', { name: 'Sign in' }).click()
    await expectTranscript()
    await button(/^Offline/).click()
    await expectInSight(banner().getByText('You are offline'))
    await demo.page.getByText('Last transcript').waitFor()
    await demo.page.getByText('Last transcript').waitFor({ state: 'detached' })
    await expectTranscript()
  })

  test('fails from the panel as asked, and says what is staged', async () => {
    await sampleIsThere()
    await openAllCodes()
    await demo.page.getByLabel('How often').fill('2')
    await demo.page.getByLabel('Seconds to wait').fill('1')
    await button('concurrent_limit_exceeded').click()
    await expectTranscript()
    expect((await requests()).map(({ status }) => status)).toEqual([429, 429, 200])
    await demo.page.getByText('Nothing staged').waitFor()

    // Nothing is sent here but what is recorded.
    await demo.page.getByRole('link', { name: 'Record', exact: true }).click()
    await button('concurrent_limit_exceeded').click()
    const staged = demo.page.getByRole('list', { name: 'Staged failures' })
    await expect.poll(() => staged.innerText()).toBe('concurrent_limit_exceeded · wait 1 s · 2 times')
    await button('Clear').click()
    await demo.page.getByText('Nothing staged').waitFor()
    expect(await requests()).toHaveLength(3)
    expect(demo.printed).toEqual(failedLoads(429, 429))
  })
})

describe('after bad input the sample still transcribes', () => {
  const chooseFile = (path: string) => demo.page.locator('input[type=file]').setInputFiles(path)
  const transcribe = () => button('Transcribe').click()

  async function file(name: string, content: string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }

  /** 600 MB that take no room on the disk. */
  async function hugeFile(): Promise<string> {
    const path = await file('huge.wav', '')
    const handle = await open(path, 'r+')
    await handle.truncate(600 * 1024 ** 2)
    await handle.close()
    return path
  }

  test('refused one after the other: nothing, no language, a file of 0 bytes, a language that is none', async () => {
    const refusedWith = async (code: string, act: () => Promise<void>) => {
      await act()
      await demo.page.locator(`.lesan-banner[data-code=${code}]`).waitFor()
      expect(await task().getByRole('radio', { name: 'English' }).isChecked()).toBe(true)
    }
    await sampleIsThere()
    await openAllCodes()
    await refusedWith('missing_required_field', () => button('no file').click())
    await refusedWith('invalid_audio_format', () => button('an empty file').click())
    await banner().getByRole('button', { name: 'Dismiss' }).click()
    await refusedWith('missing_required_field', () => button('no language').click())
    expect(await requests()).toEqual([])
    await refusedWith('invalid_field_value', () => button("language 'xx'").click())
    expect((await requests()).map(({ status }) => status)).toEqual([400])

    await transcribe()
    await expectTranscript()
    expect(demo.printed).toEqual(failedLoads(400))
  })

  test('not taken by the drop area, one after the other: a file of 0 bytes, a text named .wav, one of 600 MB', async () => {
    // What reads files is loaded: one that is not judged within half a second is taken, and judged by its run.
    await demo.page.waitForLoadState('networkidle')
    const letter = 'This is a letter, not a sound. '.repeat(100)
    for (const [code, path] of [
      ['invalid_audio_format', await file('empty.wav', '')],
      ['file_too_large', await hugeFile()],
      ['invalid_audio_format', await file('letter.wav', letter)],
    ] as const) {
      await chooseFile(path)
      await demo.page.locator(`.lesan-dropzone-rejected [data-code=${code}]`).waitFor()
      await task().getByText('jfk.mp3', { exact: true }).waitFor()
    }
    await sampleIsThere()
    await transcribe()
    await expectTranscript()
    expect(demo.printed).toEqual([])
  })
})

describe('a connection that is cut', () => {
  // Whatever the browser's own words for it.
  const oneFailedLoad = [
    expect.stringMatching(/net::ERR_(EMPTY_RESPONSE|CONNECTION_RESET|CONTENT_LENGTH_MISMATCH)/),
  ]

  // All that can break is played without the proxy; behind it the beginning and the end.
  test.each(['upload-start', 'body'] as const)('at "%s" is not sent again', async (after) => {
    await stage({ kind: 'cut', after })
    await sampleIsThere()
    await button('Transcribe').click()
    await banner().waitFor()
    expect(await banner().getAttribute('data-code')).toBe('still_processing')
    expect(await banner().getAttribute('data-state')).toBe('final')
    expect((await requests()).map(({ operation }) => operation)).toEqual(['create'])
    expect(demo.printed).toEqual(oneFailedLoad)
  })
})

describe('the banner of the demo', () => {
  test('cancels a wait for good, and keeps what was chosen', async () => {
    await stage({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 2 })
    await sampleIsThere()
    await button('Transcribe').click()
    await banner().getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => banner().count()).toBe(0)
    await demo.page.waitForTimeout(3_000)
    expect((await requests()).map(({ status }) => status)).toEqual([429])

    await sampleIsThere()
    await button('Transcribe').click()
    await expectTranscript()
    expect(demo.printed).toEqual(failedLoads(429))
  })

  test('gives up after four server errors, and tries again when asked to', async () => {
    await stage({ kind: 'error', code: 'internal_error', times: 4 })
    await sampleIsThere()
    await button('Transcribe').click()
    await demo.page.locator('.lesan-banner[data-state=final]').waitFor()
    expect(await banner().getAttribute('data-code')).toBe('internal_error')
    const failed = await requests()
    expect(failed.map(({ status }) => status)).toEqual([500, 500, 500, 500])
    const gaps = failed.slice(1).map(({ at }, i) => Math.floor((at - (failed[i]?.at ?? 0)) / 1_000))
    expect(gaps).toEqual([1, 2, 4])

    await banner().getByRole('button', { name: 'Retry now' }).click()
    await expectTranscript()
    expect((await requests()).map(({ status }) => status)).toEqual([500, 500, 500, 500, 200])
    expect(demo.printed).toEqual(failedLoads(500, 500, 500, 500))
  })
})

describe('npm run demo', () => {
  test.each(['abc', '70000', '-1'])('with PORT=%s says in a sentence what a port is', async (PORT) => {
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, PORT },
    })
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: `PORT=${PORT} is no port: it takes a number from 1 to 65535, as in PORT=5173 npm run demo.\n`,
    })
  })
})
