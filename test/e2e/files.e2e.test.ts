import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../demo/words/en.js'
import { am } from '../../src/messages/am.js'
import { failedLoads, setUpDemo } from './helpers/setUpDemo.js'

const demo = setUpDemo('#/files')
const { button, stage, requests } = demo

const sample = await readFile(new URL('../../demo/samples/jfk.mp3', import.meta.url))
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const rows = () => demo.page.locator('.lesan-queue-row')
const countdowns = () => demo.page.locator('[role=timer]:visible')
const done = (count: number) => demo.page.getByText(`${count} of ${count} finished`, { exact: true })
const openJobs = () =>
  demo.page.evaluate(
    () => Object.entries(localStorage).find(([key]) => key.startsWith('lesan-react.open-jobs'))?.[1] ?? null,
  )
const creates = async () => (await requests()).filter(({ operation }) => operation === 'create')
const reads = async () => (await requests()).filter(({ operation }) => operation === 'read')

/** Drops files by name on the drop area; `null` has nothing in it. */
async function drop(files: Record<string, Buffer | null>): Promise<void> {
  const contents = Object.entries(files).map(
    ([name, content]) => [name, content?.toString('base64') ?? ''] as const,
  )
  const dataTransfer = await demo.page.evaluateHandle((files) => {
    const transfer = new DataTransfer()
    for (const [name, content] of files) {
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type: 'audio/mpeg' }))
    }
    return transfer
  }, contents)
  await demo.page.locator('.lesan-dropzone-area').dispatchEvent('drop', { dataTransfer })
}

describe('many files', () => {
  test('of three that are dropped, one of them empty, two are transcribed, and one is explained in the language chosen', async () => {
    await demo.page.locator('.locale').selectOption('am')
    await drop({ 'one.mp3': sample, 'empty.mp3': null, 'two.mp3': sample })
    const { title, description } = am.reasons.empty
    const refused = demo.page.locator('.lesan-dropzone-rejected [data-code]')
    await refused.waitFor()
    expect((await refused.innerText()).replace(/\s+/g, ' ')).toBe(`${title} ${description} empty.mp3`)

    await expect.poll(() => rows().getByText(am.ui['phase.success']).count()).toBe(2)
    for (const row of await rows().all()) {
      await row.getByRole('button', { name: am.ui.transcript }).click()
      expect(await row.locator('.lesan-transcript-text').innerText()).toContain('your country')
    }
    expect(demo.printed).toEqual([])
  })

  test('wait for a limit with one countdown, and then go on', async () => {
    await stage({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 3 })
    await drop({ 'one.mp3': sample, 'two.mp3': sample, 'three.mp3': sample })
    await countdowns().first().waitFor()
    expect(await countdowns().allInnerTexts()).toEqual([expect.stringMatching(/^Retrying in \d seconds?$/)])
    await done(3).waitFor()
    expect(await countdowns().count()).toBe(0)
    expect((await creates()).map(({ status }) => status)).toEqual([429, 200, 200, 200])
    expect(demo.printed).toEqual(failedLoads(429))
  })

  test('come back after a reload and are finished, and nothing is left behind', async () => {
    // However fast they are transcribed, the page does not hear of it before it is loaded again.
    await stage({ kind: 'hang', on: 'read', times: 4 })
    await drop({ 'one.mp3': sample, 'two.mp3': sample, 'three.mp3': sample, 'four.mp3': sample })
    await expect.poll(async () => (await reads()).length).toBe(4)
    expect(JSON.parse((await openJobs()) ?? '[]')).toHaveLength(4)
    await demo.page.reload()
    await demo.page.getByText('4 transcriptions were under way').waitFor()
    expect(await rows().count()).toBe(4)
    await done(4).waitFor()
    expect(await creates()).toHaveLength(4)

    await rows()
      .first()
      .getByRole('button', { name: /^Transcript/ })
      .click()
    expect(await rows().first().innerText()).toContain('your country')
    await button('Clear finished').click()
    await expect.poll(openJobs).toBe(null)
    expect(demo.printed).toEqual([])
  })

  test('go on while one looks at the other view', async () => {
    await drop({ 'one.mp3': sample })
    await rows().waitFor()
    await demo.page.getByRole('link', { name: 'One recording' }).click()
    await expect.poll(() => demo.page.title()).toBe('One recording · lesan-react')
    expect(await rows().count()).toBe(0)
    await demo.page.goBack()
    await expect.poll(() => demo.page.title()).toBe('Many files · lesan-react')
    await done(1).waitFor()
  })

  test('in a language that the sandbox does not understand: what it says instead is marked as English', async () => {
    await demo.page.getByRole('radio', { name: 'አማርኛ' }).check()
    await drop({ 'one.mp3': sample })
    await rows()
      .getByRole('button', { name: /^Transcript/ })
      .click()
    const note = rows().locator('.lesan-transcript-text')
    expect(await note.innerText()).toContain('no recogniser for Amharic')
    expect(await note.locator('p').getAttribute('lang')).toBe('en')
  })

  test('what is left of the day is asked for when someone looks, and not before', async () => {
    await demo.page.waitForTimeout(300)
    expect(await requests()).toEqual([])
    await demo.page.getByText('Other samples, minutes left').click()
    await demo.page.getByText('Minutes left today').click()
    await demo.page.getByText('600 of 600 minutes').waitFor()
    expect(await requests()).toHaveLength(1)
  })
})

describe('with the keyboard alone', () => {
  /** Goes on with Tab until something of this name has the focus. */
  async function tabTo(name: string): Promise<void> {
    for (let i = 0; i < 60; i++) {
      await demo.page.keyboard.press('Tab')
      if (await button(name).evaluateAll((found) => found.includes(document.activeElement as HTMLElement)))
        return
    }
    throw new Error(`Tab does not lead to ${name}.`)
  }

  test('a file is chosen, transcribed, read, copied and downloaded', async () => {
    await demo.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await demo.page.goto(`${demo.url}/#/`)
    const chooser = demo.page.waitForEvent('filechooser')
    await tabTo('Choose audio')
    await demo.page.keyboard.press('Enter')
    await (await chooser).setFiles({ name: 'speech.mp3', mimeType: 'audio/mpeg', buffer: sample })
    await demo.page.getByText('speech.mp3').waitFor()
    await tabTo('Transcribe')
    await demo.page.keyboard.press('Enter')
    await demo.page.locator('.lesan-segments').waitFor()
    const text = (await demo.page.locator('.lesan-segment p').allInnerTexts()).join(' ')
    expect(text).toContain('your country')

    await tabTo('Copy')
    await demo.page.keyboard.press('Enter')
    await demo.page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' })
    expect(await demo.page.evaluate(() => navigator.clipboard.readText())).toBe(text)

    const downloads: Record<string, string> = {}
    for (const format of ['TXT', 'SRT', 'VTT']) {
      const saved = demo.page.waitForEvent('download')
      await tabTo(`Download ${format}`)
      await demo.page.keyboard.press('Enter')
      const download = await saved
      downloads[download.suggestedFilename()] = await readFile(await download.path(), 'utf8')
    }
    expect(downloads['speech.txt']?.replace('\uFEFF', '').trim()).toBe(text)
    expect(downloads['speech.srt']).toMatch(/^\uFEFF?1\r?\n00:00:0\d,\d{3} --> 00:00:[01]\d,\d{3}\r?\n/)
    expect(downloads['speech.vtt']).toMatch(/^WEBVTT[^]*\n00:00:0\d\.\d{3} --> 00:00:[01]\d\.\d{3}\n/)
    expect(demo.printed).toEqual([])
  })
})

/** What the page says in English: sentences and names, without those of one word, which stand inside of codes. */
const english = Object.values(en)
  .flatMap((words) => (typeof words === 'object' ? Object.values(words) : words))
  .filter((words) => typeof words === 'string' && /[a-z] [a-z]/.test(words)) as string[]

describe.each(['#/', '#/files', '#/record'])('the page at %s', (hash) => {
  async function fill(): Promise<void> {
    await demo.page.goto(`${demo.url}/${hash}`)
    await stage({ kind: 'error', code: 'file_too_large' })
    await demo.page.getByText('All codes').click()
    if (hash === '#/') {
      await demo.page.getByText('0:11').waitFor()
      await button('Transcribe').click()
      await demo.page.locator('.lesan-banner').waitFor()
    } else if (hash === '#/files') {
      await drop({ 'one.mp3': sample, 'two.mp3': sample, 'empty.mp3': null })
      await rows()
        .getByRole('button', { name: /^Transcript/ })
        .click()
    }
  }

  test('has no accessibility finding in light and dark, and at 320 px no sideways scrolling and no English in any other language', async () => {
    await demo.page.setViewportSize({ width: 320, height: 640 })
    await fill()
    await demo.page.addScriptTag({ path: axe })
    for (const colorScheme of ['light', 'dark'] as const) {
      // Without motion: colours that fade are no colours yet.
      await demo.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations, passes } = await demo.page.evaluate(() =>
        (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      )
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'target-size']))
    }
    for (const locale of ['en', 'am', 'ti', 'so']) {
      await demo.page.locator('.locale').selectOption(locale)
      const width = await demo.page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, locale).toBeLessThanOrEqual(320)
      if (locale === 'en') continue
      expect(await demo.page.evaluate(() => document.documentElement.lang)).toBe(locale)
      const shown = await demo.page.locator('body').innerText()
      expect(english.filter((words) => shown.includes(words))).toEqual([])
    }
  })
})
