import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { chromiumArgs, findChromium } from '../helpers/findChromium.js'
import { type ServedPage, servePage } from './helpers/servePage.js'

let served: ServedPage
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[served, browser] = await Promise.all([
    servePage(),
    chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs, '--lang=de'] }),
  ])
})

afterAll(async () => {
  await browser.close()
  await served.close()
})

afterEach(async () => {
  await page.context().close()
})

async function open(query: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', ...options })
  page = await context.newPage()
  await page.goto(`${served.url}?${query}`)
  await page.locator('main button').first().waitFor()
  return page
}

const refusal = (code: string, type: string, more = {}) =>
  JSON.stringify({ error: { type, code, message: '', ...more } })
const transcript = JSON.stringify({
  id: 'tr_1',
  object: 'transcription',
  status: 'completed',
  language: 'am',
  text: 'ሰላም',
})

test.each(['ti', 'so', 'am'])(
  'in a browser with a German surface the %s banner has no German and Western digits',
  async (locale) => {
    await open(`locale=${locale}`, { locale: 'de' })
    // The trap this is about: for a language it has no data for, Chromium's Intl answers in the browser's own.
    const trap = await page.evaluate(() =>
      new Intl.NumberFormat('so', { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(3_600),
    )
    expect(trap).toBe('3.600 Sekunden')
    const text = await page.locator('main').innerText()
    expect(text).not.toMatch(/Sekunde|Minute|Stunde|\bin \d/)
    expect(text.match(/\p{Nd}/gu)?.filter((digit) => !/[0-9]/.test(digit))).toEqual([])
    expect(await page.locator('section').first().getAttribute('lang')).toBe(locale)
  },
)

test('in forced colours the border, the icon and the focus ring stay visible', async () => {
  await open('locale=en', { forcedColors: 'active' })
  const box = page.locator('section').first()
  const seen = await box.evaluate((section) => {
    const canvas = getComputedStyle(section).backgroundColor
    const icon = section.querySelector('svg') as SVGElement
    const style = getComputedStyle(section)
    return [style.borderTopColor !== canvas, style.borderTopWidth, getComputedStyle(icon).stroke !== canvas]
  })
  expect(seen).toEqual([true, '1px', true])
  await page.keyboard.press('Tab')
  const ring = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement as Element)
    return [style.outlineStyle, style.outlineWidth, style.outlineColor !== style.backgroundColor]
  })
  expect(ring).toEqual(['solid', '2px', true])
})

test('with reduced motion nothing glides: the lines go in six steps', async () => {
  await open('locale=en', { reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Details' }).first().click()
  const easings = await page.evaluate(() =>
    document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).getKeyframes()[0]?.easing),
  )
  expect(new Set(easings)).toEqual(new Set(['steps(6)']))
})

test('without that wish the arrow of the details turns', async () => {
  await open('locale=en', { reducedMotion: 'no-preference' })
  await page.getByRole('button', { name: 'Details' }).first().click()
  expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0)
})

test('with high contrast the box has a border of ink, and the line is thick', async () => {
  await open('locale=en', { contrast: 'more' })
  const style = await page
    .locator('section')
    .first()
    .evaluate((section) => {
      const { backgroundColor, borderTopColor } = getComputedStyle(section)
      const line = document.querySelector('.lesan-hairline') as Element
      return { backgroundColor, borderTopColor, line: getComputedStyle(line).height }
    })
  expect(style).toEqual({
    backgroundColor: 'rgb(255, 255, 255)',
    borderTopColor: 'rgb(0, 0, 0)',
    line: '4px',
  })
})

test('screen readers are given a named region, a silent timer, a polite and an assertive region', async () => {
  await openLive()
  await page.route('**/api/transcribe', (route) =>
    route.fulfill({
      status: 429,
      body: refusal('rate_limit_exceeded', 'rate_limit_error', { retry_after: 60 }),
    }),
  )
  await page.getByRole('button', { name: 'Transcribe' }).click()
  await page.getByRole('timer').waitFor()
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const of = (role: string) => nodes.filter((node) => node.role?.value === role && !node.ignored)
  const live = (role: string) => of(role)[0]?.properties?.find(({ name }) => name === 'live')?.value.value
  expect(of('region').map(({ name }) => name?.value)).toEqual(['Warning: Too many requests'])
  expect([live('timer'), live('status'), live('alert')]).toEqual([undefined, 'polite', 'assertive'])
})

test('without a connection nothing ticks; once it is back, one request leaves', async () => {
  await openLive()
  let requests = 0
  await page.route('**/api/transcribe', (route) => {
    requests++
    return route.fulfill({ status: 200, contentType: 'application/json', body: transcript })
  })
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Transcribe' }).click()
  await page.getByText('We will go on when the connection returns. Nothing is lost.').first().waitFor()
  expect(await page.getByRole('timer').count()).toBe(0)
  expect(requests).toBe(0)
  await page.context().setOffline(false)
  await page.getByText('ሰላም').waitFor()
  expect(requests).toBe(1)
  expect(await page.locator('section').count()).toBe(0)
})

test('a real wait of 30 seconds is spoken of three times, and its number falls by one a second', async () => {
  const context = await browser.newContext({ locale: 'en' })
  page = await context.newPage()
  await page.clock.install()
  let refused = false
  await page.route('**/api/transcribe', (route) => {
    if (refused) return route.fulfill({ status: 200, contentType: 'application/json', body: transcript })
    refused = true
    return route.fulfill({
      status: 429,
      contentType: 'application/json',
      body: refusal('rate_limit_exceeded', 'rate_limit_error', { retry_after: 30 }),
    })
  })
  await page.goto(`${served.url}?live&locale=en`)
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        if (target instanceof Element && target.matches('[role=status], [role=alert]')) {
          for (const { textContent } of addedNodes) said.push(textContent ?? '')
        }
      }
    }).observe(document.body, { childList: true, subtree: true })
  })
  await page.getByRole('button', { name: 'Transcribe' }).click()
  await page.getByRole('timer').waitFor()
  const numbers: number[] = []
  for (let second = 0; second < 29; second++) {
    numbers.push(Number.parseInt((await page.getByRole('timer').innerText()).replace(/\D/g, ''), 10))
    await page.clock.runFor(1_000)
  }
  expect(numbers.every((count, index) => index === 0 || count <= (numbers[index - 1] ?? 0))).toBe(true)
  expect(numbers[0]).toBeGreaterThanOrEqual(29)
  expect(numbers.at(-1)).toBeLessThanOrEqual(3)
  await page.clock.runFor(3_000)
  await page.getByText('ሰላም').waitFor()
  await page.clock.runFor(500)
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(said.slice(0, 2)).toEqual([
    expect.stringContaining(
      'Too many requests. We will try again for you. You can leave this page open. Retrying in',
    ),
    'Retrying in 10 seconds',
  ])
  // The retry, and its outcome.
  expect(said.slice(2)).toEqual(['Retrying…', 'Working again'])
})

async function openLive(): Promise<void> {
  await open('live&locale=en')
}
