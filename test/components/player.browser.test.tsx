import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import * as React from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { playerAm } from '../../src/messages/playerAm.js'
import { playerSo } from '../../src/messages/playerSo.js'
import { playerTi } from '../../src/messages/playerTi.js'
import { createDraftStore, TranscriptPlayer, type TranscriptPlayerProps } from '../../src/player.js'
import { createAudioFile } from '../../src/testing.js'
import { interview } from '../../stories/support/interview.js'
import { locales, messages } from './helpers/renderBanner.js'

const all = [...messages, playerAm, playerTi, playerSo]
const sound = createAudioFile({ seconds: 20 })
const noSound = new File(['No sound.'], 'a.wav', { type: 'audio/wav' })
const drafts = createDraftStore({ name: 'test' })
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

beforeEach(() => drafts.clear())

afterEach(() => {
  cleanup()
  document.documentElement.style.colorScheme = ''
})

function show(options: Partial<TranscriptPlayerProps> = {}) {
  const player = (
    <TranscriptPlayer
      transcript={interview}
      drafts={drafts}
      fileName="interview.mp3"
      aria-label="Transcript"
      {...options}
    />
  )
  return render(
    <React.StrictMode>
      <main>
        <h1>Transcripts</h1>
        <h2>Yesterday</h2>
        {player}
      </main>
    </React.StrictMode>,
  )
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })

async function edit(text: string): Promise<void> {
  await act(async () => button('Edit the text from 0:08').click())
  fireEvent.change(screen.getByRole('textbox', { name: 'Edit the text from 0:08' }), {
    target: { value: text },
  })
}

test.each([...locales.map((locale) => [locale, 'light'] as const), ['am', 'dark'] as const])(
  'no accessibility finding while it is searched and edited, and where the audio is broken: %s, %s',
  async (locale, theme) => {
    document.documentElement.style.colorScheme = theme
    document.documentElement.lang = 'en'
    document.title = 'Player'
    document.body.style.cssText = 'background: Canvas; color: CanvasText'
    for (const audio of [sound, noSound]) {
      const { container, unmount } = show({ audio, locale, messages: all })
      fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'scale' } })
      await act(async () =>
        container.querySelector<HTMLElement>('[data-index="1"] .lesan-segment-edit')?.click(),
      )
      await waitFor(() => expect(container.querySelector('mark[data-current]')).not.toBeNull())
      if (audio === noSound)
        await waitFor(() => expect(container.querySelector('.lesan-player-broken')).not.toBeNull())
      const { violations, passes, incomplete } = await axe.run(document, { runOnly: tags })
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
      expect(passes.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['target-size', 'color-contrast', 'valid-lang']),
      )
      expect(incomplete.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
      unmount()
    }
  },
)

test('says once where changes are kept, what is found, and nothing of what plays', async () => {
  const { container } = show({ audio: sound })
  const said: string[] = []
  const regions = [...container.querySelectorAll('[role="status"], [role="alert"]')]
  expect(regions.map(({ textContent }) => textContent).join('')).toBe('')
  for (const region of regions)
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  await act(async () => button('Play from 0:04').click())
  await waitFor(() => expect(container.querySelector('[aria-current]')).not.toBeNull())
  await edit('A.')
  await waitFor(() => expect(said).toContain('Kept on this device.'))
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'scale' } })
  await waitFor(() => expect(said).toEqual(['Kept on this device.', '2 of 3']))
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'scales' } })
  await waitFor(() => expect(said).toEqual(['Kept on this device.', '2 of 3', 'Nothing found']))
})

test('where nothing can be kept that is said at once, and the page asks before it goes', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('No.', 'SecurityError')
  })
  const { container } = show({ drafts: createDraftStore({ name: 'none' }) })
  await edit('A.')
  await waitFor(() =>
    expect(container.querySelector('[role="alert"]')?.textContent).toBe(
      'Not kept on this device. Do not close this page.',
    ),
  )
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
  cleanup()
  const later = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(later)
  expect(later.defaultPrevented).toBe(false)
})

test('an address that does not answer: words, a way out, and a text that can be used; it is tried again', async () => {
  show({ audio: '/nothing-here.mp3' })
  await waitFor(() => expect(screen.getAllByText('The audio cannot be played')).toHaveLength(1))
  expect(screen.getByRole('link', { name: 'Download MP3' })).toHaveProperty('pathname', '/nothing-here.mp3')
  await edit('A.')
  expect(screen.getByRole('textbox', { name: /Edit/ })).toHaveProperty('value', 'A.')
  await act(async () => button('Retry now').click())
  await waitFor(() => expect(screen.getAllByText('The audio cannot be played')).toHaveLength(1))
})

test('lets go of its files, and of nobody else’s', async () => {
  const made = vi.spyOn(URL, 'createObjectURL')
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  show({ audio: sound })
  await waitFor(() => expect(screen.getByText('0:00 / 0:20')).toBeVisible())
  cleanup()
  const own = made.mock.results.map(({ value }) => String(value))
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter((address) => !revoked.mock.calls.flat().includes(address))).toEqual([])
  const address = URL.createObjectURL(sound)
  show({ audio: address })
  await waitFor(() => expect(screen.getByText('0:00 / 0:20')).toBeVisible())
  cleanup()
  expect(revoked).not.toHaveBeenCalledWith(address)
})

test('server markup has the text; in the browser it becomes the player without a word of React', async () => {
  const player = (
    <TranscriptPlayer transcript={interview} audio={sound} drafts={drafts} aria-label="Transcript" />
  )
  const container = document.createElement('div')
  document.body.append(container)
  container.innerHTML = renderToString(player)
  expect(container.querySelectorAll('.lesan-segment')).toHaveLength(5)
  expect(container.textContent).toContain('a borrowed scale.')
  const { unmount } = render(player, { container, hydrate: true })
  await waitFor(() => expect(screen.getByText('0:00 / 0:20')).toBeVisible())
  unmount()
  container.remove()
})

test.runIf('Activity' in React)(
  'hidden, it stops; shown again, it has its edits and plays on from there',
  async () => {
    const player = (mode: 'visible' | 'hidden') => (
      <React.Activity mode={mode}>
        <TranscriptPlayer transcript={interview} audio={sound} drafts={drafts} aria-label="Transcript" />
      </React.Activity>
    )
    const { rerender, container } = render(player('visible'))
    await act(async () => button('Play from 0:04').click())
    await waitFor(() => expect(button('Pause')).toBeVisible())
    await edit('A.')
    rerender(player('hidden'))
    rerender(player('visible'))
    await waitFor(() => expect(button('Play')).toBeVisible())
    expect(container.querySelector('[aria-current]')).toHaveProperty('textContent', '0:04')
    expect(container.textContent).toContain('1 passage edited')
  },
)

test('onChange has what was changed, also what was kept of before', async () => {
  const onChange = vi.fn<NonNullable<TranscriptPlayerProps['onChange']>>()
  show({ onChange })
  await edit('A.')
  expect(onChange.mock.calls.at(-1)?.[0].edits).toEqual({ texts: { 2: 'A.' }, speakers: {} })
  await waitFor(async () => expect((await drafts.read(interview.id)).texts).toEqual({ 2: 'A.' }))
  cleanup()
  const later = vi.fn<NonNullable<TranscriptPlayerProps['onChange']>>()
  show({ onChange: later })
  await waitFor(() => expect(later.mock.calls.at(-1)?.[0].segments?.[2]?.text).toBe('A.'))
})

test('320 px, right to left around it: nothing goes beyond', async () => {
  const { container } = show({ audio: sound, style: { width: '320px' } })
  document.documentElement.dir = 'rtl'
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'scale' } })
  const box = container.querySelector('.lesan-player')?.getBoundingClientRect()
  for (const part of container.querySelectorAll('.lesan-player *:not(.lesan-visually-hidden)')) {
    const { left, right, width } = part.getBoundingClientRect()
    if (width === 0) continue
    expect(left, part.outerHTML.slice(0, 90)).toBeGreaterThanOrEqual((box?.left ?? 0) - 5)
    expect(right, part.outerHTML.slice(0, 90)).toBeLessThanOrEqual((box?.right ?? 0) + 5)
  }
  document.documentElement.dir = ''
})
