import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import decode from 'audio-decode'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningDemo, startDemo } from '../../demo/startDemo.js'
import type { Failure } from '../../sandbox/Failure.js'
import type { RequestLogEntry } from '../../sandbox/RequestLogEntry.js'
import type { createRecorder } from '../../src/recorder.js'
import { wav } from '../sandbox/helpers/wav.js'
import { wordErrorRate } from '../sandbox/helpers/wordErrorRate.js'
import { type OpenChromium, openChromium } from './helpers/openChromium.js'

const SAID =
  'And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.'
const QUIET_S = 2
const SPEECH_S = 11
/** "And so, my fellow Americans", after the quiet. */
const FIRST_WORDS_S = QUIET_S + 2.6

declare global {
  interface Window {
    createRecorder: typeof createRecorder
  }
}

const root = join(import.meta.dirname, '../..')
let chrome: OpenChromium
let demo: RunningDemo
let folder: string
let page: Page
/** What the same words are heard as when they are sent as a file that was never recorded. */
let heardOfFile: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictation-'))
  const file = join(folder, 'speech.wav')
  const { channelData, sampleRate } = await decode(await readFile(join(root, 'demo/samples/jfk.mp3')))
  const [speech = new Float32Array()] = channelData
  // A person presses, thinks, and speaks.
  const quiet = Float32Array.from({ length: QUIET_S * sampleRate }, () => (Math.random() - 0.5) / 500)
  const audio = wav(Float32Array.from([...quiet, ...speech]), sampleRate)
  await writeFile(file, audio)
  const cacheDir = join(root, `node_modules/.vite/dictation-${process.env['VITEST_POOL_ID']}`)
  ;[chrome, demo] = await Promise.all([
    openChromium(
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}%noloop`,
    ),
    startDemo({ port: 0, watch: false, cacheDir }),
  ])
  const form = new FormData()
  form.set('language', 'en')
  form.set('file', new File([audio], 'speech.wav', { type: 'audio/wav' }))
  const answer = await fetch(`${demo.url}/api/lesan/transcribe`, {
    method: 'POST',
    body: form,
    headers: { Origin: demo.url },
  })
  heardOfFile = ((await answer.json()) as { text: string }).text
})

afterEach(async () => {
  await page?.close()
})

afterAll(async () => {
  await chrome?.close()
  await demo?.close()
  await rm(folder, { recursive: true })
})

async function open(): Promise<void> {
  await fetch(`${demo.sandboxUrl}/sandbox/reset`, { method: 'POST' })
  page = await chrome.context.newPage()
  page.setDefaultTimeout(60_000)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(`${demo.url}/#/record`)
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const text = () => page.locator('.lesan-transcript-text').innerText()
const used = () => page.getByRole('textbox', { name: 'Your text' }).inputValue()

/** What was heard: on a busy machine the microphone loses sounds, and words become others. */
async function answerTo(press: () => Promise<void>): Promise<string> {
  const [answer] = await Promise.all([page.waitForResponse('**/api/lesan/transcribe'), press()])
  const { text: heard } = (await answer.json()) as { text: string }
  expect(heard.trim()).not.toBe('')
  return heard
}

const creates = async () => {
  const answer = await fetch(`${demo.sandboxUrl}/sandbox/requests`)
  const requests = (await answer.json()) as RequestLogEntry[]
  return requests.filter(({ operation }) => operation === 'create')
}
const stage = (failure: Failure) =>
  fetch(`${demo.sandboxUrl}/sandbox/failures`, {
    method: 'POST',
    body: JSON.stringify({ failures: [failure] }),
  })

async function record(seconds: number): Promise<void> {
  await button('Record').click()
  await page.waitForFunction((least) => {
    const [minutes, rest] = (document.querySelector('[role=timer]')?.textContent ?? '').split(':').map(Number)
    return (minutes ?? 0) * 60 + (rest ?? 0) >= least
  }, Math.ceil(seconds))
}

test('speaks after two seconds of quiet: what is heard is what a file would be heard as, and the text is used', async () => {
  await open()
  // The last word, and a breath after it.
  await record(QUIET_S + SPEECH_S + 1)
  await button('Stop').click()
  // From the middle: what the browser recorded does not say how long it is.
  const slider = page.getByRole('slider')
  await slider.fill('5')
  await button('Listen').click()
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('0:06')
  await button('Pause').click()
  await button('Transcribe').click()
  await button('Use text').waitFor()
  const heard = await text()
  expect(wordErrorRate(SAID, heardOfFile)).toBeLessThanOrEqual(0.25)
  // Three points, or one of the 22 words.
  expect(wordErrorRate(SAID, heard), heard).toBeLessThanOrEqual(wordErrorRate(SAID, heardOfFile) + 1 / 22)
  // 195 kB a minute, and what a file has beside its sound.
  const [create] = await creates()
  expect(create?.bytesReceived ?? 0).toBeLessThan((195_000 * (QUIET_S + SPEECH_S + 3)) / 60 + 2_000)
  await button('Use text').click()
  await expect.poll(() => page.locator('.outcome textarea').inputValue()).toContain(heard)
  await button('Record').waitFor()
  await expect.poll(() => page.locator('.lesan-recording').count()).toBe(0)
})

test('a connection that breaks, a text that is none, a reload: the recording is there until there is its text', async () => {
  await open()
  await record(FIRST_WORDS_S)
  await button('Stop').click()
  await stage({ kind: 'cut', on: 'create', times: 1, after: 'none' })
  await button('Transcribe').click()
  await button('Retry now').waitFor()
  // The next answer has no words.
  await page.route(
    '**/api/lesan/transcribe',
    async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), text: '' } })
    },
    { times: 1 },
  )
  await button('Retry now').click()
  await page.getByText('No speech was found').first().waitFor()
  const first = await answerTo(() => button('Retry now').click())
  await button('Use text').waitFor()
  expect(await text()).toBe(first)
  await button('Delete').click()

  // In the middle of the next one the page is loaded again.
  await record(FIRST_WORDS_S)
  await page.reload()
  await page.getByText('Interrupted').waitFor()
  const kept = page.getByRole('button', { name: /^Transcribe Recording of 0:0\d$/ })
  const second = await answerTo(() => kept.click())
  await button('Use text').waitFor()
  expect(await text()).toBe(second)
  await button('Use text').click()
  await expect.poll(used).toBe(second)
  await expect.poll(() => page.locator('.lesan-recording').count()).toBe(0)
})

test('five sentences after two seconds of quiet, as recorded: none comes back empty', async () => {
  await open()
  await page.addScriptTag({
    type: 'module',
    content: `import { createRecorder } from '/@fs${join(root, 'src/recorder.ts')}'; Object.assign(window, { createRecorder })`,
  })
  await page.waitForFunction(() => window.createRecorder)
  const texts = await page.evaluate(
    async ({ sample, sentences, quietS }) => {
      const context = new AudioContext({ sampleRate: 48_000 })
      await context.resume()
      const speech = await context.decodeAudioData(Uint8Array.from(sample).buffer)
      return Promise.all(
        sentences.map(async ([from = 0, to = 0]) => {
          const source = new AudioBufferSourceNode(context, { buffer: speech })
          const microphone = new MediaStreamAudioDestinationNode(context, { channelCount: 1 })
          source.connect(microphone)
          navigator.mediaDevices.getUserMedia = () => Promise.resolve(microphone.stream)
          const recorder = window.createRecorder()
          const until = (status: 'recording' | 'ready') =>
            new Promise<void>((resolve) => {
              recorder.subscribe(() => recorder.getState().status === status && resolve())
            })
          const recording = until('recording')
          recorder.start()
          await recording
          source.start(context.currentTime + quietS, from, to - from)
          await new Promise((resolve) => {
            source.onended = resolve
          })
          const ready = until('ready')
          recorder.stop()
          await ready
          const { id = '' } = recorder.getState().recording ?? {}
          const [file = new Blob()] = await recorder.store.read(id)
          await recorder.store.remove(id)
          const form = new FormData()
          form.set('language', 'en')
          form.set('file', file)
          const answer = await fetch('/api/lesan/transcribe', { method: 'POST', body: form })
          return ((await answer.json()) as { text: string }).text
        }),
      )
    },
    {
      sample: [...(await readFile(join(root, 'demo/samples/jfk.mp3')))],
      // And so, my fellow Americans; ask not; what your country can do for you; ask what you can do for your country; two of them.
      sentences: [
        [0, 2.6],
        [3.1, 4.6],
        [5.1, 8],
        [8, 11],
        [3.1, 8],
      ],
      quietS: QUIET_S,
    },
  )
  expect(texts.map((heard) => heard.trim().length > 0)).toEqual([true, true, true, true, true])
})

test('recorded without a connection, and left: the next page sends it once when the connection is back; it is heard, corrected and downloaded', async () => {
  await open()
  await page.getByRole('checkbox', { name: /Send by itself/ }).check()
  const session = await chrome.context.newCDPSession(page)
  const network = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  await session.send('Network.emulateNetworkConditions', { ...network, offline: true })
  await record(QUIET_S + 3)
  await button('Stop').click()
  await page.getByText('You are offline').first().waitFor()
  expect(await creates()).toHaveLength(0)
  await page.close({ runBeforeUnload: false })

  page = await chrome.context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${demo.url}/#/record`)
  const transcript = page.getByRole('button', { name: /^Transcript / })
  const segments = page.locator('.lesan-segments')
  await page.getByText('1 of 1 finished').waitFor()
  await transcript.click()
  // Which words a starved microphone leaves of it is another test's matter.
  await expect.poll(() => segments.textContent()).toMatch(/[a-z]{3}/i)
  expect(await creates()).toHaveLength(1)
  await segments
    .getByRole('button', { name: /^Play from/ })
    .first()
    .click()
  const position = page.getByRole('slider', { name: 'Position' })
  await expect.poll(() => position.getAttribute('aria-valuetext')).toMatch(/^0:0[3-9]$/)
  await page.getByTitle('Pause').click()
  await segments.getByRole('button', { name: /^Edit/ }).first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Kennedy said: ')
  await page.keyboard.press('Enter')
  await page.getByText('Kept on this device.').first().waitFor()

  await page.reload()
  await transcript.click()
  await page.getByText(/^Kennedy said: /).waitFor()
  const saved = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const addressOf = URL.createObjectURL.bind(URL)
        URL.createObjectURL = (file: Blob) => {
          if (file.type.startsWith('text/')) void file.text().then(resolve)
          return addressOf(file)
        }
      }),
  )
  await button('Download TXT').click()
  expect(await saved).toMatch(/^\uFEFF?Kennedy said: .*[a-z]{3}/i)
  expect(await creates()).toHaveLength(1)
})
