import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { traceTasks } from '../helpers/traceTasks.js'
import { transcriptOf } from '../helpers/transcriptOf.js'
import { type OpenChromium, openChromium } from './helpers/openChromium.js'
import { type RunningPage, startPage } from './helpers/startPage.js'

let chrome: OpenChromium
let server: RunningPage
let opened: Page[] = []
const thrown: Error[] = []

beforeAll(async () => {
  ;[chrome, server] = await Promise.all([openChromium(), startPage('playerPage')])
})

afterEach(async () => {
  await Promise.all(opened.map((page) => page.close()))
  opened = []
  expect(thrown.splice(0)).toEqual([])
})

afterAll(async () => {
  await chrome?.close()
  await server?.close()
})

async function open(): Promise<Page> {
  const page = await chrome.context.newPage()
  opened.push(page)
  page.on('pageerror', (error) => thrown.push(error))
  page.on('dialog', (dialog) => void dialog.accept())
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(server.url)
  await page.waitForFunction(() => window.show)
  return page
}

const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const kept = (page: Page) => page.locator('p', { hasText: 'Kept on this device.' })

/**
 * A click on a segment: what is asked of the audio and marked before it is over, where the audio is when the browser has found the place,
 * and, frame by frame for a second, where it is as long as it plays, and what is marked.
 */
async function play(page: Page, index: number) {
  await page.waitForFunction(() => window.player.playback?.getState().durationMs)
  await row(page, index).locator('.lesan-segment-time').scrollIntoViewIfNeeded()
  return page.evaluate(async (of) => {
    const sound = window.sounds.at(-1)
    if (!sound) throw new Error('There is no audio.')
    const marked = () => {
      const [row, ...more] = document.querySelectorAll('[aria-current="true"]')
      if (more.length > 0) throw new Error('Two are marked.')
      return Number(row?.closest('[data-index]')?.getAttribute('data-index') ?? -1)
    }
    const clickedAt = performance.now()
    const found = new Promise<{ at: number; playedAtMost: number }>((resolve) => {
      const take = () =>
        resolve({
          at: sound.currentTime,
          playedAtMost: (sound.playbackRate * (performance.now() - clickedAt)) / 1_000,
        })
      sound.addEventListener('seeked', take, { once: true })
    })
    document.querySelector<HTMLElement>(`[data-index="${of}"] .lesan-segment-time`)?.click()
    const asked = sound.currentTime
    await Promise.resolve()
    const atOnce = marked()
    const seen: { at: number; marked: number }[] = []
    for (const until = performance.now() + 60_000; performance.now() < until; ) {
      await new Promise(requestAnimationFrame)
      if (!sound.paused && !sound.seeking && sound.readyState > 2)
        seen.push({ at: sound.currentTime, marked: marked() })
      // A busy machine draws few frames.
      if (seen.length > 20 && (seen.at(-1)?.at ?? 0) - (seen[0]?.at ?? 0) > 1) break
    }
    return { asked, atOnce, found: await found, seen }
  }, index)
}

const NEAR_S = 0.1

async function expectRightMarks(page: Page, index: number, seconds: number, rate: number): Promise<void> {
  await page.locator('.lesan-player-audio > select').selectOption(String(rate))
  const { asked, atOnce, found, seen } = await play(page, index)
  const start = index * seconds
  expect(Math.abs(asked - start)).toBeLessThanOrEqual(NEAR_S)
  expect(atOnce).toBe(index)
  // What was played until the page heard of it is no fault of the seeking; how long that takes is in bench.
  expect(found.at).toBeGreaterThanOrEqual(start - NEAR_S)
  expect(found.at).toBeLessThanOrEqual(start + NEAR_S + found.playedAtMost)
  const wrong = seen.filter(
    ({ at, marked }) => at < marked * seconds - NEAR_S || at > (marked + 1) * seconds + NEAR_S * rate,
  )
  // A frame that came late draws late.
  expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(seen.length / 10)
  await page.locator('.lesan-player-audio > [data-variant="icon"]').click()
}

test('a recording that does not say its length: plays from a segment and marks the right one, at three speeds', async () => {
  const page = await open()
  await page.evaluate(
    async (transcript) => {
      window.show(transcript, { audio: await window.recordTone(4) })
    },
    transcriptOf(8, 0.5),
  )
  await expectRightMarks(page, 2, 0.5, 1)
  await expectRightMarks(page, 3, 0.5, 0.5)
  await expectRightMarks(page, 1, 0.5, 2)
  const durationMs = await page.evaluate(() => window.player.playback?.getState().durationMs ?? 0)
  expect(Math.abs(durationMs - 4_000)).toBeLessThan(600)
  expect(await page.evaluate(() => window.renders)).toBeLessThanOrEqual(2)
})

test('four hours: no long task while it appears, is searched, edited, scrolled and played; the right segment at three speeds', async () => {
  const page = await open()
  const transcript = transcriptOf(4_000, 3.6, 'four-hours', 'am')
  await page.evaluate((of) => {
    window.transcript = of
    window.audio = window.silence(14_400)
  }, transcript)
  const cdp = await page.context().newCDPSession(page)
  const tasks = await traceTasks(cdp, async () => {
    await page.evaluate(() => {
      if (window.transcript) window.show(window.transcript, { audio: window.audio, height: '40rem' })
    })
    await page.waitForFunction(() => document.querySelectorAll('.lesan-segment').length === 4_000)
    // By class, as above: to look for roles and texts in four thousand rows takes Playwright longer than all of this.
    const field = page.locator('.lesan-player-search > input')
    const said = (text: string) =>
      page.waitForFunction(
        (of) => document.querySelector('.lesan-player-search > [role="status"]')?.textContent === of,
        text,
      )
    await field.pressSequentially('ክፍል 39')
    await said('1 of 111')
    await field.press('Shift+Enter')
    await said('111 of 111')
    await row(page, 3_999).locator('mark[data-current]').waitFor()
    await row(page, 3_990).locator('.lesan-segment-time').click()
    await row(page, 3_990).locator('.lesan-segment-edit').click()
    await page.keyboard.type('So. ')
    await page.keyboard.press('Enter')
    await page.mouse.move(300, 400)
    await page.mouse.wheel(0, -40_000)
    await page.locator('.lesan-player-back').click()
    await page.waitForFunction(() => {
      const { top = -1, bottom = 0 } =
        document.querySelector('[data-index="3990"]')?.getBoundingClientRect() ?? {}
      return top > 0 && bottom < innerHeight
    })
  })
  // None takes 50 alone, see bench; a busy machine makes the processor slower, too. All of it at once takes seconds.
  expect(tasks.filter((ms) => ms > 150)).toEqual([])
  await expectRightMarks(page, 3_700, 3.6, 1)
  await expectRightMarks(page, 3_701, 3.6, 0.5)
  await expectRightMarks(page, 12, 3.6, 2)
  expect(await page.evaluate(() => window.renders)).toBeLessThanOrEqual(2)
})

test('edited, and the page loaded anew, and the browser killed: the edits are there, in what is downloaded as well', async () => {
  const transcript = transcriptOf(6, 2, 'reloaded')
  let page = await open()
  const show = () => page.evaluate((of) => window.show(of), transcript)
  await show()
  await row(page, 3).getByRole('button', { name: /Edit/ }).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('All of it is new')
  // In the middle of a word, and nobody said that it is over.
  await page.reload()
  await page.waitForFunction(() => window.show)
  await show()
  await expect.poll(() => row(page, 3).locator('p').textContent()).toMatch(/^All of it is( n?e?w?)?$/)
  await row(page, 0).getByRole('button', { name: 'Rename A' }).click()
  await page.keyboard.type('Abeba')
  await page.keyboard.press('Enter')
  await row(page, 3).getByRole('button', { name: /Edit/ }).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Said again.')
  await page.keyboard.press('Enter')
  await kept(page).waitFor()
  await page.waitForFunction(async () => {
    const opening = indexedDB.open('lesan-react.drafts')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const drafts = opening.result.transaction('drafts').objectStore('drafts').getAll()
    await new Promise((resolve) => {
      drafts.onsuccess = resolve
    })
    opening.result.close()
    return JSON.stringify(drafts.result).includes('Said again.')
  })
  chrome = await chrome.kill()
  opened = []
  page = await open()
  await show()
  await expect.poll(() => row(page, 3).locator('p').textContent()).toBe('Said again.')
  const saved = async (format: string) => {
    await page.getByRole('button', { name: `Download ${format}` }).click()
    return page.evaluate(() => window.saved.at(-1)?.text())
  }
  expect(await saved('TXT')).toMatch(/^\uFEFF?Abeba: This is .*passage 2, .*\. Said again\.\n\nAbeba: /s)
  expect(await saved('SRT')).toContain('00:00:06,000 --> 00:00:08,000\nSaid again.\n')
  expect(await saved('VTT')).toContain('00:00:06.000 --> 00:00:08.000\nSaid again.\n')
  const { segments } = JSON.parse((await saved('JSON')) ?? '') as { segments: unknown[] }
  expect(segments[0]).toMatchObject({ speaker: 'Abeba' })
  expect(segments[3]).toMatchObject({ text: 'Said again.', startSeconds: 6, endSeconds: 8 })
})

test('two pages: what is changed in one is seen in the other, and of the same passage nothing is lost', async () => {
  const transcript = transcriptOf(6, 2, 'two-pages')
  const [one, other] = [await open(), await open()]
  for (const page of [one, other]) await page.evaluate((of) => window.show(of), transcript)
  // What is behind is not clicked.
  await one.bringToFront()
  await row(one, 1).getByRole('button', { name: /Edit/ }).click()
  await one.keyboard.type('One: ')
  await expect.poll(() => row(other, 1).locator('p').textContent()).toMatch(/^One: This/)
  // Both write in the same passage now.
  await other.bringToFront()
  await row(other, 2).getByRole('button', { name: /Edit/ }).click()
  await other.keyboard.type('Other: ')
  await one.bringToFront()
  await row(one, 2).getByRole('button', { name: /Edit/ }).click()
  await one.keyboard.press('Home')
  await expect.poll(() => row(one, 2).getByRole('textbox').inputValue()).toMatch(/^Other: /)
  await one.keyboard.type('1')
  await other.bringToFront()
  await other.keyboard.type('2')
  await other
    .getByText(/Another page changed the same text/)
    .first()
    .waitFor()
  await other.keyboard.press('Enter')
  expect(await row(other, 2).locator('p').textContent()).toMatch(/^Other: 2This/)
  await other.getByRole('button', { name: 'Undo' }).click()
  expect(await row(other, 2).locator('p').textContent()).toMatch(/^1Other: This/)
  await other.getByRole('button', { name: 'Redo' }).click()
  expect(await row(other, 2).locator('p').textContent()).toMatch(/^Other: 2This/)
  await expect.poll(() => row(one, 1).locator('p').textContent()).toMatch(/^One: This/)
})

test('the keyboard alone: from the search to a passage, its text, and the audio; nothing moves for it', async () => {
  const page = await open()
  await page.evaluate((of) => window.show(of, { audio: window.silence(12) }), transcriptOf(6, 2, 'keyboard'))
  await page.getByRole('slider').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    return focused()
  }
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('PASSAGE')
  await page.getByText('1 of 6', { exact: true }).waitFor()
  await press('Enter', 'Shift+Enter', 'Shift+Enter')
  await page.getByText('6 of 6', { exact: true }).waitFor()
  expect(await press('Tab')).toBe('Previous')
  expect(await press('Tab', 'Tab', 'Tab', 'Tab')).toBe('Rename A')
  expect(await press('Tab')).toBe('Play from 0:00')
  expect(await press('ArrowDown', 'ArrowDown')).toBe('Play from 0:04')
  expect(await press('End')).toBe('Play from 0:10')
  expect(await press('Home', 'ArrowDown')).toBe('Play from 0:02')
  await press('Enter')
  await expect.poll(() => page.locator('[aria-current="true"]').textContent()).toBe('0:02')
  expect(await press('Tab')).toBe('Edit the text from 0:02')
  await press('Enter')
  await page.keyboard.type('Typed. ')
  expect(await press('Enter')).toBe('Edit the text from 0:02')
  expect(await row(page, 1).locator('p').textContent()).toMatch(/^Typed\. This/)
  // Escape takes back, and "Undo" brings again.
  await press('Enter')
  await page.keyboard.type('More. ')
  expect(await press('Escape')).toBe('Edit the text from 0:02')
  expect(await row(page, 1).locator('p').textContent()).toMatch(/^Typed\. This/)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  expect(await row(page, 1).locator('p').textContent()).toMatch(/^(More\. Typed\. |Typed\. More\. )This/)
  await page.getByRole('button', { name: 'Edit the text from 0:02' }).focus()
  expect(await press('Tab')).toBe('Pause')
  expect(await press('Space')).toBe('Play')
  expect(await press('Tab', 'Home')).toBe('Position')
  expect(await page.evaluate(() => window.player.playback?.getState().positionMs)).toBe(0)
  expect(await press('Tab')).toBe('Speed')
  expect(await page.evaluate(() => window.shift)).toBe(0)
})
