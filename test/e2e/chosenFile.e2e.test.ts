import { mkdtemp, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wavHead } from '../helpers/wavHead.js'
import { wav } from '../sandbox/helpers/wav.js'
import { setUpPage, untilPhase } from './helpers/setUpPage.js'

const e2e = setUpPage()
const MEGABYTE = 1024 ** 2

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chosen-file-e2e-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A file of so many bytes that takes no room on the disk. */
async function sparse(name: string, head: Uint8Array, size: number): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, head)
  await truncate(path, size)
  return path
}

const pcm = (name: string, size: number, sampleRate: number, bytesPerSample: 1 | 2 = 2) =>
  sparse(name, wavHead(size - 44, { sampleRate, bytesPerSample }), size)

/** Chooses a file of the disk as a person does: the page gets its name, and reads it when it wants to. */
async function choose(page: Page, path: string): Promise<void> {
  const session = await e2e.context.newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input' })
  await session.send('DOM.setFileInputFiles', { nodeId, files: [path] })
}

const start = (page: Page) => page.evaluate(() => window.lesan.start({ isChosen: true }))
const errorOf = (page: Page): Promise<{ message: string }> =>
  page.evaluate(() => JSON.parse(JSON.stringify(window.lesan.latest.error)) as { message: string })

/** What all of Chromium's processes hold in memory, in bytes. */
async function memory(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession()
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {}
  const status = await Promise.all(processInfo.map(({ id }) => readFile(`/proc/${id}/status`, 'utf8')))
  return status.reduce((sum, text) => sum + Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) * 1024, 0)
}

describe('a file that a person chose', () => {
  test.each([
    ['is empty', () => sparse('empty.wav', new Uint8Array(), 0), 'invalid_audio_format', /empty/],
    [
      'is a letter by the name of a recording',
      () => sparse('letter.mp3', new TextEncoder().encode('Dear reader, '), 5_000),
      'invalid_audio_format',
      /is not MP3/,
    ],
    ['has 501 MB', () => pcm('501.wav', 501 * MEGABYTE, 48_000), 'file_too_large', /500 MB/],
    ['lasts five hours', () => pcm('5h.wav', 5 * 3_600 * 8_000 + 44, 8_000, 1), 'file_too_large', /4 hours/],
    ['lasts 50 ms', () => pcm('short.wav', 1_644, 16_000), 'invalid_audio_format', /0\.1 seconds/],
  ])('and that %s is refused at once; nothing is sent', async (_, make, code, message) => {
    const page = await e2e.open()
    await choose(page, await make())
    await start(page)
    await untilPhase(page, 'error')
    const error = await errorOf(page)
    expect(error).toMatchObject({ code, param: 'file' })
    expect(error).not.toHaveProperty('status')
    expect(error.message).toMatch(message)
    expect(e2e.sandbox.requests).toEqual([])
  })

  test('and deleted since then can’t be read; nothing is sent', async () => {
    const page = await e2e.open()
    const path = join(folder, 'gone.wav')
    await writeFile(path, wav(1))
    await choose(page, path)
    await unlink(path)
    await start(page)
    await untilPhase(page, 'error')
    expect(await errorOf(page)).toMatchObject({ code: 'file_unreadable' })
    expect(e2e.sandbox.requests).toEqual([])
  })

  test('and changed while a retry waited can’t be read; nothing more is sent', async () => {
    const page = await e2e.open()
    const path = join(folder, 'changed.wav')
    await writeFile(path, wav(1))
    await choose(page, path)
    e2e.sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 2 })
    await start(page)
    await untilPhase(page, 'waiting')
    await writeFile(path, wav(2))
    await untilPhase(page, 'error')
    expect(await errorOf(page)).toMatchObject({ code: 'file_unreadable' })
    expect(e2e.creates()).toHaveLength(1)
  })

  test('and that is long is transcribed as a job to follow, a short one in one go', async () => {
    const page = await e2e.open()
    for (const [seconds, looks] of [
      [299, 0],
      [301, 1],
    ] as const) {
      e2e.sandbox.reset()
      await choose(page, await pcm(`${seconds}.wav`, seconds * 16_000 + 44, 8_000))
      await start(page)
      await expect.poll(() => e2e.creates().length).toBe(1)
      await untilPhase(page, 'success')
      expect(e2e.sandbox.requests.filter(({ operation }) => operation === 'read').length).toBe(looks)
    }
  })

  test('and that has 500 MB is looked into without being read', async () => {
    const page = await e2e.open()
    await choose(page, await pcm('500.wav', 500 * MEGABYTE, 48_000))
    const before = await memory(page)
    const { found, ms } = await page.evaluate(() => window.lesan.check())
    const grown = (await memory(page)) - before
    console.info(
      `500 MB looked into in ${ms.toFixed(0)} ms; Chromium grew by ${(grown / MEGABYTE).toFixed(1)} MB`,
    )
    expect(found).toEqual({
      format: 'wav',
      contentType: 'audio/wav',
      durationSeconds: expect.closeTo((500 * MEGABYTE) / 96_000, 0) as number,
    })
    expect(ms).toBeLessThan(2_000)
    expect(grown).toBeLessThan(100 * MEGABYTE)
  })
})
