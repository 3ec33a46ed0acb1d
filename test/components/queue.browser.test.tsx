import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { TranscriptionQueueList } from '../../src/index.js'
import { createFakeQueue, type FakeItem, type FakeQueue } from '../../stories/support/createFakeQueue.js'
import { errorOf, gaveUp, inSeconds } from '../../stories/support/errorOf.js'
import { heldFor, oneOfEach, progress, runs, transcript } from '../../stories/support/runs.js'
import { locales, messages, pass, stopClock } from './helpers/renderBanner.js'

afterEach(cleanup)

function List({ queue, locale = 'en' }: { queue: FakeQueue; locale?: string }) {
  return <TranscriptionQueueList queue={queue} locale={locale} messages={messages} aria-label="Files" />
}

const files = (count: number, state: FakeItem['state'] = {}): FakeItem[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${index + 1}.mp3`, state }))

/** Rows in the order they stand. */
const rows = (container: HTMLElement) => [...container.querySelectorAll('li')]

/** Which rows the page changed in while something happened, by what is in them before and after. */
async function rowsTouchedBy(container: HTMLElement, happens: () => void): Promise<string[]> {
  const touched = new Set<string>()
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const row = (target instanceof Element ? target : target.parentElement)?.closest('li')
      if (row) touched.add(row.querySelector('bdi')?.textContent ?? '')
    }
  })
  observer.observe(container, { subtree: true, childList: true, attributes: true, characterData: true })
  act(happens)
  await Promise.resolve()
  observer.disconnect()
  return [...touched]
}

test('what happens to one item changes its row alone', async () => {
  const queue = createFakeQueue(files(20))
  const { container } = render(<List queue={queue} />)
  const touched = await rowsTouchedBy(container, () => queue.change(6, { phase: 'sending', progress }))
  expect(touched).toEqual(['7.mp3'])
})

test('what happens to one item renders its row alone, and a limit that holds all renders none', () => {
  const queue = createFakeQueue(files(20))
  // Each row asks for its name when it renders.
  const renders = new Map<string, number>()
  for (const item of queue.getState().items) {
    const { name } = item
    Object.defineProperty(item, 'name', {
      get() {
        renders.set(name, (renders.get(name) ?? 0) + 1)
        return name
      },
    })
  }
  render(<List queue={queue} />)
  expect(renders.size).toBe(20)
  renders.clear()
  act(() => queue.change(6, { phase: 'sending', progress }))
  expect([...renders.keys()]).toEqual(['7.mp3'])
  // Its progress is not the row's.
  renders.clear()
  act(() => queue.change(6, { progress: { ...progress, sentBytes: 5_000_000 } }))
  expect(renders.size).toBe(0)
  act(() => queue.change(6, { phase: 'queued', progress: null }))
  renders.clear()
  act(() => queue.changeAll({ phase: 'waiting', error: heldFor(30) }, heldFor(30)))
  expect(renders.size).toBe(0)
})

test('while the one countdown of the queue ticks, no row renders', () => {
  stopClock()
  const queue = createFakeQueue(files(20, { phase: 'waiting', error: heldFor(30) }), { error: heldFor(30) })
  const commits = vi.fn()
  const { getAllByRole } = render(
    <Profiler id="list" onRender={commits}>
      <List queue={queue} />
    </Profiler>,
  )
  expect(getAllByRole('timer')).toHaveLength(1)
  commits.mockClear()
  pass(10)
  expect(commits.mock.calls.length).toBeLessThanOrEqual(10)
  expect(getAllByRole('timer')[0]?.textContent).toBe('Retrying in 20 seconds')
})

test('the list follows its queue by itself: the component around it never renders again', () => {
  const queue = createFakeQueue(files(2, { phase: 'sending' }))
  const host = vi.fn()
  function Host() {
    host()
    return <List queue={queue} />
  }
  const { container, getByText } = render(<Host />)
  expect(host).toHaveBeenCalledTimes(1)
  act(() => queue.change(0, runs.success()))
  act(() => queue.changeAll({}, heldFor(30)))
  act(() => void queue.add([new File(['x'], 'late.mp3')], { language: 'am' }))
  expect(getByText('1 of 3 done')).toBeTruthy()
  expect(container.querySelector('.lesan-banner')).toBeTruthy()
  expect(rows(container)).toHaveLength(3)
  act(() => queue.clearFinished())
  expect(rows(container)).toHaveLength(2)
  expect(host).toHaveBeenCalledTimes(1)
})

test.each(locales)('every button has its row’s file in its name: %s', (locale) => {
  const { getAllByRole, container } = render(<List queue={createFakeQueue(oneOfEach())} locale={locale} />)
  for (const row of rows(container)) {
    const name = row.querySelector('bdi')?.textContent ?? ''
    expect(name).not.toBe('')
    for (const button of row.querySelectorAll('button'))
      expect(getAllByRole('button', { name: `${button.textContent} ${name}` })).toHaveLength(1)
  }
})

test('"Retry failed" is not offered for what may still be transcribed: its row says that it may count twice', () => {
  const lost = () =>
    ({ phase: 'error', error: errorOf('still_processing', {}, { operation: 'create' }) }) as const
  const queue = createFakeQueue(files(2, lost()))
  const { queryByRole, getAllByRole, container } = render(<List queue={queue} />)
  expect(queryByRole('button', { name: 'Retry failed' })).toBeNull()
  expect(getAllByRole('button', { name: /^Retry now/ })).toHaveLength(2)
  expect(rows(container)[0]?.textContent).toContain('counted twice')
  act(() => queue.change(1, { phase: 'error', error: errorOf('internal_error', gaveUp) }))
  expect(queryByRole('button', { name: 'Retry failed' })).not.toBeNull()
})

test('each state says what it is, and offers what helps', () => {
  const { container } = render(<List queue={createFakeQueue(oneOfEach())} />)
  const shown = rows(container).map((row) => [
    row.dataset['state'],
    row.querySelector('.lesan-queue-state, .lesan-error-note p')?.textContent,
    [...row.querySelectorAll('button')].map(({ textContent }) => textContent).join(', '),
  ])
  expect(shown).toEqual([
    ['success', 'Done', 'Transcript, Remove'],
    ['sending', 'Sending…', 'Cancel'],
    ['processing', 'Transcribing…', 'Cancel'],
    ['waiting', 'Waiting', 'Retry now, Cancel'],
    ['error', 'Server error', 'Remove, Retry now'],
    ['error', 'This audio format is not supported', 'Remove'],
    ['cancelled', 'Cancelled', 'Remove, Retry now'],
    ['waiting', 'Waiting', 'Cancel'],
  ])
})

test('all that was sent and not answered is being transcribed', () => {
  const all = { ...progress, sentBytes: progress.totalBytes }
  const { container, queryByRole } = render(
    <List queue={createFakeQueue(files(1, { phase: 'sending', progress: all }))} />,
  )
  expect(rows(container)[0]?.dataset['state']).toBe('processing')
  expect(queryByRole('progressbar')).toBeNull()
})

test('a first failure that is tried again within a second is not shown', () => {
  const error = errorOf('service_unavailable', inSeconds(1))
  const { container } = render(<List queue={createFakeQueue(files(1, { phase: 'waiting', error }))} />)
  expect(container.querySelector('.lesan-error-note')).toBeNull()
})

test('failures and the end are told, together and once; what succeeds is not', () => {
  stopClock()
  const queue = createFakeQueue(files(4))
  const { container } = render(<List queue={queue} />)
  const said = () => container.querySelector('[role=status]')?.textContent
  act(() => queue.change(0, runs.success()))
  pass(3)
  expect(said()).toBe('')
  act(() => queue.change(1, runs.hopeless()))
  act(() => queue.change(2, runs.hopeless()))
  expect(said()).toBe('')
  pass(1)
  expect(said()).toBe('1 of 4 done. 2 failed')
  pass(1)
  expect(said()).toBe('')
  act(() => queue.change(3, runs.success()))
  pass(1)
  expect(said()).toBe('2 of 4 done. 2 failed')
  pass(3)
  expect(said()).toBe('')
  // Mended, and failed again: that is news.
  act(() => queue.retryFailed())
  act(() => queue.change(1, runs.hopeless()))
  pass(1)
  expect(said()).toBe('2 of 4 done. 1 failed')
})

test('what is told is in the language the list is said to be in, and so are words from elsewhere', () => {
  const queue = createFakeQueue(files(1, runs.hopeless()))
  const { container } = render(
    <TranscriptionQueueList queue={queue} translate={() => 'Imeshindwa'} lang="sw" dir="ltr" />,
  )
  for (const part of ['[role=status]', '.lesan-queue']) {
    const { lang, dir } = container.querySelector<HTMLElement>(part) ?? {}
    expect({ part, lang, dir }).toEqual({ part, lang: 'sw', dir: 'ltr' })
  }
})

test('of files that fail one after the other the first is told at once, the others every ten seconds, the end at once', () => {
  stopClock()
  const queue = createFakeQueue(files(30))
  const { container } = render(<List queue={queue} />)
  const heard: string[] = []
  for (let index = 0; index < 30; index++) {
    act(() => queue.change(index, runs.error()))
    pass(1)
    const said = container.querySelector('[role=status]')?.textContent
    if (said) heard.push(said)
  }
  expect(heard).toEqual([
    '0 of 30 done. 1 failed',
    '0 of 30 done. 11 failed',
    '0 of 30 done. 21 failed',
    '0 of 30 done. 30 failed',
  ])
})

test('a row that goes hands the keyboard to the one that takes its place, the last one to the one before', () => {
  const queue = createFakeQueue(files(3, runs.success()))
  const { container, getByRole } = render(<List queue={queue} />)
  const remove = (name: string) => {
    const button = getByRole('button', { name: `Remove ${name}` })
    button.focus()
    fireEvent.click(button)
  }
  remove('2.mp3')
  expect(document.activeElement).toBe(rows(container)[1])
  remove('3.mp3')
  expect(document.activeElement).toBe(rows(container)[0])
  remove('1.mp3')
  expect(document.activeElement).toBe(getByRole('region', { name: 'Files' }))
})

test('a button that goes leaves the keyboard in its row, also when the item changes by itself', () => {
  const queue = createFakeQueue(files(3))
  const { container, getByRole } = render(<List queue={queue} />)
  getByRole('button', { name: 'Cancel 2.mp3' }).focus()
  act(() => queue.change(1, runs.success()))
  expect(document.activeElement).toBe(rows(container)[1])
})

test.each([320, 1_000])(
  'a second click where "Cancel" was takes nothing off the list: %i px',
  async (width) => {
    const queue = createFakeQueue(files(1))
    const { getByRole } = render(
      <div style={{ width }}>
        <List queue={queue} />
      </div>,
    )
    // A browser does not look into a row before it has drawn it.
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    const cancel = getByRole('button', { name: 'Cancel 1.mp3' })
    const { right, top } = cancel.getBoundingClientRect()
    fireEvent.click(cancel)
    const there = document.elementFromPoint(right - 8, top + 8)
    expect(there?.closest('button')?.textContent).not.toBe('Remove')
  },
)

test('what can be done with all is offered where there is something to do it with', () => {
  const queue = createFakeQueue(files(3))
  const { container, getByRole } = render(<List queue={queue} />)
  const offered = () =>
    [...container.querySelectorAll('.lesan-queue-actions button')].map(({ textContent }) => textContent)
  expect(offered()).toEqual(['Pause', 'Cancel all'])
  fireEvent.click(getByRole('button', { name: 'Pause' }))
  expect(offered()).toEqual(['Resume', 'Cancel all'])
  expect(getByRole('region', { name: 'Files' }).dataset['state']).toBe('paused')
  act(() => queue.change(0, runs.hopeless()))
  act(() => queue.change(1, runs.success()))
  // What is no audio would be refused again.
  expect(offered()).toEqual(['Resume', 'Clear finished', 'Cancel all'])
  act(() => queue.change(0, runs.error()))
  expect(offered()).toEqual(['Resume', 'Retry failed', 'Clear finished', 'Cancel all'])
  fireEvent.click(getByRole('button', { name: 'Cancel all' }))
  // It still says "Paused", and what is added next would wait.
  expect(offered()).toEqual(['Resume', 'Retry failed', 'Clear finished'])
  fireEvent.click(getByRole('button', { name: 'Resume' }))
  expect(offered()).toEqual(['Retry failed', 'Clear finished'])
  fireEvent.click(getByRole('button', { name: 'Clear finished' }))
  expect(rows(container)).toHaveLength(1)
  expect(getByRole('region', { name: 'Files' }).dataset['state']).toBe('done')
})

test('a long list grows by a few rows in each frame', async () => {
  const queue = createFakeQueue(files(100))
  const { container } = render(<List queue={queue} />)
  const first = rows(container).length
  expect(first).toBeGreaterThan(5)
  expect(first).toBeLessThan(100)
  await expect.poll(() => rows(container).length).toBe(100)
  act(() => void queue.add([new File([], 'new.mp3')], { language: 'am' }))
  await expect.poll(() => rows(container).length).toBe(101)
})

test('the transcript opens below its row, in its own language, and is saved under the file’s name', () => {
  const queue = createFakeQueue([{ name: 'talk.mp3', state: { phase: 'success', transcript } }])
  const { getByRole, getByText } = render(<List queue={queue} locale="so" />)
  const button = getByRole('button', { name: 'Qoraal talk.mp3' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(getByText(/ሰላም ለዓለም/).lang).toBe('am')
  expect(getByRole('group', { name: 'talk.mp3' }).id).toBe(button.getAttribute('aria-controls'))
})
