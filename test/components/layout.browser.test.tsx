import { act, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AudioDropzone } from '../../src/dropzone.js'
import {
  BannerRoot,
  BannerTitle,
  Button,
  ErrorBanner,
  TranscriptionProvider,
  TranscriptText,
  UploadProgress,
} from '../../src/index.js'
import { OutboxList } from '../../src/recorder.js'
import { createStillOutbox } from '../../stories/support/createStillOutbox.js'
import { errorOf } from '../../stories/support/errorOf.js'
import { heldFor, oneOfEach, progress, runs, transcript } from '../../stories/support/runs.js'
import { StillQueue } from '../../stories/support/StillQueue.js'
import { phaseNames, phases, shownCodes } from '../../stories/support/situations.js'
import { locales, messages, renderBanner } from './helpers/renderBanner.js'

const handlers = { onRetry() {}, onCancel() {}, onDismiss() {}, onChooseFile() {} }

/** What a reader may set (WCAG 1.4.12). */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

test.each(locales)(
  'at 320 px, also with wider text spacing and doubled text, nothing scrolls sideways or is cut off: %s',
  (locale) => {
    const { container } = render(
      <div style={{ width: 320 }}>
        <style>{textSpacing}</style>
        {phaseNames.flatMap((phase) =>
          shownCodes.map((code) => (
            <ErrorBanner
              key={`${phase} ${code}`}
              error={phases[phase](code)}
              audience="developer"
              locale={locale}
              messages={messages}
              {...handlers}
            />
          )),
        )}
      </div>,
    )
    for (const size of ['1rem', '2rem']) {
      for (const box of container.querySelectorAll<HTMLElement>('.lesan-banner')) {
        box.style.fontSize = size
        expect(box.scrollWidth, box.textContent ?? '').toBeLessThanOrEqual(box.clientWidth)
        expect(box.scrollHeight).toBeLessThanOrEqual(box.clientHeight)
      }
    }
  },
)

test.each(locales)('every button is at least 24 by 24 px, ours 32 high and 44 wide: %s', (locale) => {
  for (const code of shownCodes) {
    const { box, unmount } = renderBanner({ error: errorOf(code), locale, audience: 'developer' })
    act(() => box().querySelector<HTMLElement>('[aria-expanded]')?.click())
    for (const button of box().querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect()
      expect(height, button.textContent).toBeGreaterThanOrEqual(32)
      expect(width, button.textContent).toBeGreaterThanOrEqual(44)
    }
    unmount()
  }
})

test('a button of a single letter is as wide as the others', () => {
  const { getByRole } = render(
    <BannerRoot error={errorOf('file_too_large')}>
      <BannerTitle />
      <Button style={{ padding: 0 }}>i</Button>
    </BannerRoot>,
  )
  expect(getByRole('button').getBoundingClientRect().width).toBeGreaterThanOrEqual(44)
})

test('Ethiopic text has lines of 1.7 times its size, Latin text shorter ones', () => {
  const { box, show } = renderBanner({ error: errorOf('file_too_large'), locale: 'am' })
  const lineHeight = () => {
    const { lineHeight, fontSize } = getComputedStyle(box())
    return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
  }
  expect(lineHeight()).toBeCloseTo(1.7)
  show({ locale: 'ti-ER' })
  expect(lineHeight()).toBeCloseTo(1.7)
  show({ locale: 'so' })
  expect(lineHeight()).toBeCloseTo(1.4667)
})

test('in a page that runs the other way the banner keeps the direction of its words', () => {
  const { container } = render(
    <div dir="rtl">
      <ErrorBanner error={errorOf('file_too_large')} locale="so" messages={messages} />
    </div>,
  )
  const box = container.querySelector('section') as HTMLElement
  expect(getComputedStyle(box).direction).toBe('ltr')
  expect(getComputedStyle(box.querySelector('.lesan-banner-content') as Element).paddingLeft).toBe('44px')
})

test('the box follows the colour scheme of what is around it', () => {
  const { container } = render(
    <>
      <div style={{ colorScheme: 'light' }}>
        <ErrorBanner error={errorOf('file_too_large')} />
      </div>
      <div style={{ colorScheme: 'dark' }}>
        <ErrorBanner error={errorOf('file_too_large')} />
      </div>
    </>,
  )
  const [light, dark] = [...container.querySelectorAll('section')].map((box) => getComputedStyle(box).color)
  expect([light, dark]).toEqual(['color(srgb 0.1 0.1 0.1)', 'color(srgb 0.907059 0.907059 0.907059)'])
})

/** Written without a space, as a system may name it. */
const longName = `${'የኢትዮጵያ_ቡና_ታሪክ_ከአቶ_ተስፋዬ_ጋር_'.repeat(3)}.m4a`

test.each(locales)(
  'at 320 px, also with wider text spacing and doubled text, files and queues fit: %s',
  (locale) => {
    const { container } = render(
      <div style={{ width: 320 }}>
        <style>{`${textSpacing} .lesan-queue-row { content-visibility: visible !important }`}</style>
        <TranscriptionProvider locale={locale} messages={messages}>
          <AudioDropzone onFiles={() => {}} />
          <UploadProgress progress={progress} />
          <TranscriptText transcript={{ ...transcript, text: longName.repeat(5) }} />
          <StillQueue
            of={() => oneOfEach().map((item) => ({ ...item, name: longName }))}
            state={() => ({ error: heldFor(30), isPaused: true })}
          />
        </TranscriptionProvider>
      </div>,
    )
    act(() => container.querySelector<HTMLElement>('li [aria-expanded]')?.click())
    const parts = '.lesan-queue, .lesan-queue-row, .lesan-dropzone, .lesan-transcript, .lesan-upload'
    for (const size of ['1rem', '2rem']) {
      for (const box of container.querySelectorAll<HTMLElement>(parts)) {
        box.style.fontSize = size
        expect(box.scrollWidth, box.className).toBeLessThanOrEqual(box.clientWidth)
        expect(box.getBoundingClientRect().right).toBeLessThanOrEqual(340)
      }
    }
    for (const button of container.querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect()
      expect(height, button.textContent).toBeGreaterThanOrEqual(32)
      expect(width, button.textContent).toBeGreaterThanOrEqual(44)
    }
  },
)

test('Ethiopic file names and words have their taller lines in a queue too', () => {
  const { container } = render(<StillQueue of={oneOfEach} locale="ti" messages={messages} />)
  const lineHeight = (selector: string) => {
    const style = getComputedStyle(container.querySelector(selector) as Element)
    return Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize)
  }
  expect(lineHeight('.lesan-queue-name')).toBeCloseTo(1.7)
  expect(lineHeight('.lesan-queue-state')).toBeGreaterThanOrEqual(1.7)
})

test('a theme set on the queue reaches all that is in it', () => {
  const { container } = render(
    <div className="brand">
      <style>{'.brand .lesan-queue { --lesan-accent: rgb(255, 0, 255) }'}</style>
      <StillQueue of={oneOfEach} />
    </div>,
  )
  act(() => container.querySelector<HTMLElement>('li [aria-expanded]')?.click())
  const accentOf = (selector: string) =>
    getComputedStyle(container.querySelector(selector) as Element).getPropertyValue('--_accent')
  expect([accentOf('.lesan-queue-row'), accentOf('.lesan-transcript')]).toEqual([
    'rgb(255, 0, 255)',
    'rgb(255, 0, 255)',
  ])
})

test.each(locales)(
  'what a row that is sent has no room for is not there, and the rest is whole: %s',
  (locale) => {
    for (const width of [320, 360, 480, 960]) {
      const { container, unmount } = render(
        <div style={{ width }}>
          <StillQueue of={oneOfEach} locale={locale} messages={messages} />
        </div>,
      )
      const line = container.querySelector('[data-state=sending] > .lesan-queue-state') as Element
      const box = line.getBoundingClientRect()
      const isWhole = [...line.children].map((words) => {
        const { right, top, bottom } = words.getBoundingClientRect()
        const isIn = bottom <= box.bottom + 1 && right <= box.right + 1
        expect(isIn || top >= box.bottom - 1, `${width} ${words.textContent}`).toBe(true)
        return isIn
      })
      expect(isWhole[0], `${width} ${locale}`).toBe(true)
      if (width === 960) expect(isWhole).toEqual([true, true, true])
      unmount()
    }
  },
)

test.each(locales)('in a narrow outbox nothing of a row lies on anything else of it: %s', async (locale) => {
  for (const width of [320, 360]) {
    const recording = { durationMs: 61_000 }
    const states = [runs.hopeless(), runs.error(), runs.cancelled(), runs.success()]
    const outbox = createStillOutbox(states.map((state) => ({ recording, state })))
    const { container, unmount } = render(
      <div style={{ width }}>
        <OutboxList outbox={outbox} locale={locale} messages={messages} />
      </div>,
    )
    // Rows out of sight are not laid out; which are in sight is known after a frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    for (const row of container.querySelectorAll('.lesan-queue-row')) {
      const parts = [
        ...row.querySelectorAll('.lesan-queue-state, .lesan-queue-main, .lesan-outbox-tools > *'),
      ]
      for (const [index, part] of parts.entries()) {
        const box = part.getBoundingClientRect()
        for (const other of parts.slice(index + 1).map((one) => one.getBoundingClientRect())) {
          const isApart =
            box.right <= other.left + 1 ||
            other.right <= box.left + 1 ||
            box.bottom <= other.top + 1 ||
            other.bottom <= box.top + 1
          expect(isApart, `${width} ${part.textContent}`).toBe(true)
        }
      }
    }
    unmount()
  }
})
