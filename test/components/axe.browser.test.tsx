import { act, cleanup, render, waitFor } from '@testing-library/react'
import axe, { type AxeResults } from 'axe-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { AudioDropzone } from '../../src/dropzone.js'
import { ErrorBanner, TranscriptionProvider, TranscriptText, UploadProgress } from '../../src/index.js'
import { errorOf } from '../../stories/support/errorOf.js'
import { drag, namedFile } from '../../stories/support/namedFile.js'
import { heldFor, oneOfEach, progress, transcript } from '../../stories/support/runs.js'
import { StillQueue } from '../../stories/support/StillQueue.js'
import { phases, phasesOf, shownCodes } from '../../stories/support/situations.js'
import { locales, messages } from './helpers/renderBanner.js'

const handlers = { onRetry() {}, onCancel() {}, onDismiss() {}, onChooseFile() {} }
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

afterEach(() => {
  cleanup()
  document.documentElement.style.colorScheme = ''
})

beforeAll(() => {
  document.documentElement.lang = 'en'
  document.title = 'Banners'
  document.body.style.cssText = 'background: Canvas; color: CanvasText'
})

/** A page as an app has it: a heading, and one banner in its main part. */
function page(banner: React.ReactNode) {
  return render(
    <main>
      <h1>Transcripts</h1>
      <h2>Yesterday</h2>
      {banner}
    </main>,
  )
}

/** Half-way in, everything is half-way transparent. */
function skipEntrance(container: HTMLElement): void {
  for (const banner of container.querySelectorAll('.lesan-banner'))
    for (const animation of banner.getAnimations()) animation.finish()
}

function ruleIds(results: AxeResults['passes']) {
  return results.map(({ id }) => id)
}

/** Each language in both colour schemes and for both kinds of readers; each kind in both schemes. */
const banners = locales.flatMap((locale, index) =>
  (['light', 'dark'] as const).map((theme, nth) => ({
    locale,
    theme,
    audience: (index + nth) % 2 === 0 ? ('user' as const) : ('developer' as const),
  })),
)

test.each(banners)(
  'every code in every phase has no accessibility finding: $theme, for $audience, in $locale',
  async ({ locale, theme, audience }) => {
    document.documentElement.style.colorScheme = theme
    for (const [code, phase] of shownCodes.flatMap((code) =>
      phasesOf(code).map((phase) => [code, phase] as const),
    )) {
      const error = phases[phase](code)
      const { container, unmount } = page(
        <ErrorBanner error={error} audience={audience} locale={locale} messages={messages} {...handlers} />,
      )
      act(() => container.querySelector<HTMLElement>('[aria-expanded]')?.click())
      skipEntrance(container)
      const { violations, passes, incomplete } = await axe.run(document, { runOnly: tags })
      const where = `${code}, ${phase}:`
      expect(violations.map(({ id, nodes }) => `${where} ${id} ${nodes[0]?.html}`)).toEqual([])
      expect(ruleIds(passes), where).toEqual(
        expect.arrayContaining(['target-size', 'color-contrast', 'valid-lang']),
      )
      expect(ruleIds(incomplete), where).not.toContain('color-contrast')
      expect(ruleIds(incomplete), where).not.toContain('target-size')
      unmount()
    }
  },
  60_000,
)

/** Everything beside the banner, with as much of it open as can be. */
async function files(locale: string) {
  const view = page(
    <TranscriptionProvider locale={locale} messages={messages}>
      <AudioDropzone onFiles={() => {}} />
      <AudioDropzone onFiles={() => {}} disabled />
      <UploadProgress progress={progress} />
      <UploadProgress progress={null} />
      <TranscriptText transcript={transcript} />
      <TranscriptText transcript={{ ...transcript, text: '' }} />
      <StillQueue of={oneOfEach} state={() => ({ error: heldFor(30), isPaused: true })} />
    </TranscriptionProvider>,
  )
  const area = view.container.querySelector('.lesan-dropzone-area')
  const pictures = Array.from({ length: 30 }, (_, i) => new File(['x'], `${i}.png`, { type: 'image/png' }))
  act(() => void area?.dispatchEvent(drag('drop', [...pictures, namedFile('a.mp3')])))
  await waitFor(() => expect(view.container.querySelector('.lesan-dropzone-rejected')).not.toBeNull())
  act(() => view.container.querySelector<HTMLElement>('li [aria-expanded]')?.click())
  return view
}

for (const theme of ['light', 'dark']) {
  test.each(locales)(
    'the parts for files and queues have no accessibility finding: %s, ' + theme,
    async (locale) => {
      document.documentElement.style.colorScheme = theme
      const { container } = await files(locale)
      expect(container.querySelectorAll('.lesan-dropzone-rejected, li .lesan-transcript')).toHaveLength(2)
      skipEntrance(container)
      const { violations, passes, incomplete } = await axe.run(document, { runOnly: tags })
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
      expect(ruleIds(passes)).toEqual(
        expect.arrayContaining(['target-size', 'color-contrast', 'valid-lang', 'list']),
      )
      expect(incomplete.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    },
  )
}

test('what is checked above is able to fail: grey on grey is found', async () => {
  const { container } = page(
    <ErrorBanner error={errorOf('file_too_large')} style={{ background: '#777', color: '#888' }} />,
  )
  skipEntrance(container)
  const { violations } = await axe.run(container, { runOnly: tags })
  expect(ruleIds(violations)).toContain('color-contrast')
})
