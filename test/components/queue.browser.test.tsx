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
  expect(getByText('1 of 3 finished')).toBeTruthy()
  expect(container.querySelector('.lesan-banner')).toBeTruthy()
  expect(rows(container)).toHaveLength(3)
  act(() => queue.clearFinished())
  expect(rows(container).map((row) => row.dataset['state'])).toEqual(['removed', 'sending', 'waiting'])
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
  const double = errorOf('invalid_field_value', {}, { reason: 'already_added' })
  const queue = createFakeQueue([...files(2, lost()), ...files(1, { phase: 'error', error: double })])
  const { getByRole, getAllByRole, container } = render(<List queue={queue} />)
  const isNow = () => getByRole('button', { name: 'Retry failed' }).getAttribute('aria-disabled') === null
  expect(isNow()).toBe(false)
  expect(getAllByRole('button', { name: /^Retry now/ })).toHaveLength(2)
  expect(rows(container)[0]?.textContent).toContain('counted twice')
  act(() => queue.change(1, { phase: 'error', error: errorOf('internal_error', gaveUp) }))
  expect(isNow()).toBe(true)
})

test('what a lost answer may have left running is said in its row, whatever its code', () => {
  const lost = (code: 'timeout' | 'unparsable_response' | 'internal_error') => ({
    name: code,
    state: { phase: 'error' as const, error: errorOf(code, {}, { operation: 'create' }) },
  })
  const queue = createFakeQueue([lost('timeout'), lost('unparsable_response'), lost('internal_error')])
  const { container } = render(<List queue={queue} />)
  const warns = rows(container).map((row) => row.textContent?.includes('counted twice'))
  expect(warns).toEqual([true, true, false])
})

test('each state says what it is, and offers what helps, each in its place', () => {
  const { container } = render(<List queue={createFakeQueue(oneOfEach())} />)
  const text = (row: Element, selector: string) => row.querySelector(selector)?.textContent
  const shown = rows(container).map((row) => [
    row.dataset['state'],
    text(row, '.lesan-queue-state')?.split('. ')[0],
    text(row, '.lesan-queue-main'),
    text(row, '.lesan-queue-end'),
  ])
  expect(shown).toEqual([
    ['success', `Done ${transcript.text}`, 'Transcript', 'Remove'],
    ['sending', 'Sending… 3.2 MB of 10 MB About 4 min left', 'Cancel', undefined],
    ['processing', 'Transcribing…', 'Cancel', undefined],
    ['waiting', 'Service temporarily unavailable', 'Cancel', undefined],
    ['error', 'Server error', 'Retry now', 'Remove'],
    ['error', 'This audio format is not supported', undefined, 'Remove'],
    ['cancelled', 'Cancelled', 'Retry now', 'Remove'],
    ['waiting', 'Waiting', 'Cancel', undefined],
  ])
  expect(text(rows(container)[3] as Element, 'button')).toBe('Retry now')
})

test('size and length are facts of their own', () => {
  const finished = { ...transcript, durationSeconds: 724 }
  const state = { phase: 'success' as const, transcript: finished }
  const { container } = render(
    <List queue={createFakeQueue([{ name: 'a.mp3', state, sizeBytes: 8_598_323 }])} />,
  )
  expect(container.querySelector('.lesan-queue-facts')?.textContent).toBe('8.2 MB 12:04')
})

test('what is removed stays for eight seconds with "Undo"; where it was removed there is nothing to press', () => {
  stopClock()
  const queue = createFakeQueue(files(3, runs.success()))
  const { container, getByRole, getByText } = render(<List queue={queue} />)
  const remove = () => fireEvent.click(getByRole('button', { name: 'Remove 2.mp3' }))
  remove()
  const row = rows(container)[1] as HTMLElement
  expect([row.dataset['state'], row.querySelectorAll('button').length]).toEqual(['removed', 1])
  expect(getByText('2 of 2 finished')).toBeTruthy()
  pass(7)
  fireEvent.click(getByRole('button', { name: 'Undo 2.mp3' }))
  expect(rows(container).map((one) => one.dataset['state'])).toEqual(['success', 'success', 'success'])
  remove()
  pass(8)
  expect(rows(container)).toHaveLength(2)
  // As long as something can be brought back, the list is there.
  act(() => queue.clearFinished())
  expect(getByRole('region', { name: 'Files' }).dataset['state']).toBe('done')
  pass(8)
  expect(getByRole('region', { name: 'Files' }).dataset['state']).toBe('empty')
  expect(container.querySelectorAll('button')).toHaveLength(0)
})

test('one bar says how far all of it is', () => {
  const queue = createFakeQueue([...files(2, runs.success()), ...files(1, runs.hopeless()), ...files(1)])
  const { getByRole, getByText } = render(<List queue={queue} />)
  const shown = (name: string) => {
    const { value, max } = getByRole('progressbar', { name }) as HTMLProgressElement
    return [value, max]
  }
  expect(shown('3 of 4 finished')).toEqual([3, 4])
  act(() => queue.change(3, { phase: 'cancelled' }))
  expect(shown('4 of 4 finished')).toEqual([4, 4])
  expect(getByText('1 failed').parentElement?.textContent).toBe('1 failed1 cancelled')
})

test('all that was sent and not answered is being transcribed', () => {
  const all = { ...progress, sentBytes: progress.totalBytes }
  const { container } = render(
    <List queue={createFakeQueue(files(1, { phase: 'sending', progress: all }))} />,
  )
  expect(rows(container)[0]?.dataset['state']).toBe('processing')
  expect(container.querySelector('li progress')).toBeNull()
})

test('a first failure that is tried again within a second is not shown', () => {
  const error = errorOf('service_unavailable', inSeconds(1))
  const { container } = render(<List queue={createFakeQueue(files(1, { phase: 'waiting', error }))} />)
  expect(container.querySelector('.lesan-queue-state')?.textContent).toBe('Waiting')
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
  expect(said()).toBe('3 of 4 finished. 2 failed')
  pass(1)
  expect(said()).toBe('')
  act(() => queue.change(3, runs.success()))
  pass(1)
  expect(said()).toBe('4 of 4 finished. 2 failed')
  pass(3)
  expect(said()).toBe('')
  // Mended, and failed again: that is news.
  act(() => queue.retryFailed())
  act(() => queue.change(1, runs.hopeless()))
  pass(1)
  expect(said()).toBe('3 of 4 finished. 1 failed')
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
    '1 of 30 finished. 1 failed',
    '11 of 30 finished. 11 failed',
    '21 of 30 finished. 21 failed',
    '30 of 30 finished. 30 failed',
  ])
})

test('a row that goes hands the keyboard to the one that takes its place, the last one to the one before', () => {
  stopClock()
  const queue = createFakeQueue(files(3, runs.success()))
  const { container, getByRole } = render(<List queue={queue} />)
  const remove = (name: string) => {
    const button = getByRole('button', { name: `Remove ${name}` })
    button.focus()
    fireEvent.click(button)
    const row = document.activeElement as HTMLElement
    expect([row.tagName, row.dataset['state']]).toEqual(['LI', 'removed'])
    pass(8)
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

test('what can be done with all has its place for good, and is "not now" while there is nothing to do it with', () => {
  const queue = createFakeQueue(files(3))
  const { container, getByRole } = render(<List queue={queue} />)
  const all = () => [
    ...container.querySelectorAll<HTMLElement>('.lesan-queue-actions button, .lesan-queue-footer button'),
  ]
  const places = () =>
    all().map((button) => {
      const { x, y, width } = button.getBoundingClientRect()
      return [x, y, width].map(Math.round)
    })
  const offered = () =>
    all()
      .filter((button) => button.getAttribute('aria-disabled') === null)
      .map(({ innerText }) => innerText.trim())
  const press = (name: string) => fireEvent.click(getByRole('button', { name }))
  const first = places()
  expect(first).toHaveLength(5)
  expect(offered()).toEqual(['Pause', 'Cancel all'])
  press('Clear finished')
  press('Pause')
  expect(offered()).toEqual(['Resume', 'Cancel all'])
  expect(getByRole('region', { name: 'Files' }).dataset['state']).toBe('paused')
  act(() => queue.change(0, runs.hopeless()))
  act(() => queue.change(1, runs.success()))
  // What is no audio would be refused again.
  expect(offered()).toEqual(['Download all', 'Resume', 'Clear finished', 'Cancel all'])
  act(() => queue.change(0, runs.error()))
  expect(offered()).toEqual(['Retry failed', 'Download all', 'Resume', 'Clear finished', 'Cancel all'])
  press('Cancel all')
  // It still says "Paused", and what is added next would wait.
  expect(offered()).toEqual(['Retry failed', 'Download all', 'Resume', 'Clear finished'])
  press('Resume')
  expect(offered()).toEqual(['Retry failed', 'Download all', 'Clear finished'])
  expect(places().slice(0, 3)).toEqual(first.slice(0, 3))
  press('Clear finished')
  expect(offered()).toEqual(['Retry failed'])
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
  const { getByRole, container } = render(<List queue={queue} locale="so" />)
  const button = getByRole('button', { name: 'Qoraal talk.mp3' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  const text = container.querySelector<HTMLElement>('.lesan-paragraph > p')
  expect([text?.lang, text?.textContent?.slice(0, 8)]).toEqual(['am', 'ሰላም ለዓለም'])
  expect(getByRole('group', { name: 'talk.mp3' }).id).toBe(button.getAttribute('aria-controls'))
})
