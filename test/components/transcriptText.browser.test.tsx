import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { TranscriptText, type TranscriptTextProps } from '../../src/index.js'
import { transcript } from '../../stories/support/runs.js'
import { messages } from './helpers/renderBanner.js'

afterEach(cleanup)

/** What was handed to the browser to keep: names, and the blobs behind their addresses. */
function watchDownloads() {
  const saved: { name: string; blob: Blob }[] = []
  const blobs = new Map<string, Blob>()
  const create = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = create(blob)
    blobs.set(url, blob as Blob)
    return url
  })
  const revoke = vi.spyOn(URL, 'revokeObjectURL')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href) as Blob })
  })
  return { saved, revoke }
}

const show = (props: Partial<TranscriptTextProps> = {}) =>
  render(<TranscriptText transcript={transcript} {...props} />)

test('the text has the language that was spoken, and runs the way it does', () => {
  const { getByText, container } = show({ locale: 'so', messages })
  const text = getByText(/ሰላም ለዓለም/)
  expect([text.lang, text.dir]).toEqual(['am', 'auto'])
  expect(container.querySelector<HTMLElement>('.lesan-transcript')?.lang).toBe('so')
  expect(getComputedStyle(text).lineHeight).not.toBe('normal')
})

test('silence is said in words, in the language of the page, with nothing to copy', () => {
  const { container, queryByRole } = show({
    transcript: { ...transcript, text: ' \n' },
    locale: 'so',
    messages,
  })
  expect(container.querySelector('p')?.textContent).toBe('Hadal lama helin.')
  expect(container.querySelector('p')?.hasAttribute('lang')).toBe(false)
  expect(queryByRole('button')).toBeNull()
})

test('Copy copies the text as it is, and says so of this transcript alone', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const { getByRole, rerender } = show()
  await act(async () => getByRole('button', { name: 'Copy' }).click())
  expect(writeText).toHaveBeenCalledExactlyOnceWith(transcript.text)
  expect(getByRole('status').textContent).toBe('Copied')
  rerender(<TranscriptText transcript={{ ...transcript, text: 'ሌላ' }} />)
  expect(getByRole('status').textContent).toBe('')
})

test('a clipboard that refuses is told, and nothing moves, neither then nor when it copies', async () => {
  const { container, getByRole } = show()
  const copy = getByRole('button', { name: 'Copy' })
  const places = () =>
    [...container.querySelectorAll('button, p')].map((part) => {
      const { x, y, width } = part.getBoundingClientRect()
      return [x, y, width]
    })
  const before = places()
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed.'))
  await act(async () => copy.click())
  expect(getByRole('status').textContent).toBe('It could not be copied.')
  expect(getByRole('status').getBoundingClientRect().width).toBeGreaterThan(50)
  expect(places()).toEqual(before)
  writeText.mockResolvedValue()
  await act(async () => copy.click())
  expect(getByRole('status').textContent).toBe('Copied')
  expect(places()).toEqual(before)
})

const said = (text: string, start: number, end: number) => ({ text, start, end })

test('segments are read in paragraphs, parted by pauses and length; times are there on demand', () => {
  const long = `${'Many words. '.repeat(35)}`.trim()
  const segments = [
    said('First.', 0, 2),
    said('Still the first.', 2.5, 4),
    said('After a pause.', 64, 70),
    said(long, 70, 90),
    said('Too long for one.', 90, 3_725),
    said('An hour later.', 3_727, 3_730),
  ]
  const text = segments.map((segment) => segment.text).join('\n')
  const { container, getByRole } = show({ transcript: { ...transcript, text, segments } })
  const paragraphs = () =>
    [...container.querySelectorAll('.lesan-paragraph')].map(({ textContent }) => textContent)
  expect(paragraphs()).toEqual([
    'First. Still the first.',
    `After a pause. ${long}`,
    'Too long for one.',
    'An hour later.',
  ])
  fireEvent.click(getByRole('button', { name: 'Times' }))
  expect(getByRole('button', { name: 'Times' }).getAttribute('aria-pressed')).toBe('true')
  expect(paragraphs().map((paragraph) => paragraph?.slice(0, 8))).toEqual([
    '0:00Firs',
    '1:04Afte',
    '1:30Too ',
    '1:02:07A',
  ])
})

test('what segments do not say alike is read as it is written, line by line', () => {
  const text = 'One line.\n\nAnother.'
  const segments = [said('One line, said otherwise.', 0, 2), said('Another.', 9, 12)]
  const { container, queryByRole } = show({ transcript: { ...transcript, text, segments } })
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'One line.',
    'Another.',
  ])
  expect(queryByRole('button', { name: 'Times' })).toBeNull()
})

test('only what is asked for is offered, and the tools stay in sight', () => {
  const { container, getAllByRole, rerender, queryByRole } = show({ actions: ['copy'] })
  expect(getAllByRole('button').map(({ ariaLabel }) => ariaLabel)).toEqual(['Copy'])
  const tools = container.querySelector('.lesan-transcript-tools') as Element
  expect(getComputedStyle(tools).position).toBe('sticky')
  rerender(<TranscriptText transcript={transcript} actions={[]} />)
  expect([queryByRole('button'), container.querySelector('.lesan-transcript-tools')]).toEqual([null, null])
})

test('the text is saved as UTF-8 with a mark for old editors, subtitles without one; addresses are given back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const { saved, revoke } = watchDownloads()
  const { getByRole } = show({ fileName: 'interview.mp3' })
  for (const format of ['TXT', 'SRT', 'VTT'])
    fireEvent.click(getByRole('button', { name: `Download ${format}` }))
  expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([
    ['interview.txt', 'text/plain;charset=utf-8'],
    ['interview.srt', 'application/x-subrip;charset=utf-8'],
    ['interview.vtt', 'text/vtt;charset=utf-8'],
  ])
  const bytes = await Promise.all(saved.map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer())))
  expect(bytes.map((file) => file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf)).toEqual([
    true,
    false,
    false,
  ])
  const texts = bytes.map((file) => new TextDecoder().decode(file))
  expect(texts[0]).toBe(`${transcript.text}\n`)
  expect(texts[1]).toContain('00:00:01,500 --> 00:00:04,200\nዛሬ ስለ ቡና እንነጋገራለን።')
  expect(texts[2]).toContain('00:00:01.500 --> 00:00:04.200\nዛሬ ስለ ቡና እንነጋገራለን።')
  expect(revoke).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(revoke).toHaveBeenCalledTimes(3)
})

test('without segments that can be read there are no subtitles', () => {
  const { getAllByRole } = show({ transcript: { ...transcript, segments: [{ text: 'ሰላም' }] } })
  expect(getAllByRole('button').map(({ ariaLabel }) => ariaLabel)).toEqual(['Copy', 'Download TXT'])
})

test.each([
  [undefined, 'tr_9b1deb4d.txt'],
  ['ቃለ መጠይቅ.M4A', 'ቃለ መጠይቅ.txt'],
  ['meeting v1.2', 'meeting v1.2.txt'],
  ['../../etc/passwd', '_.._etc_passwd.txt'],
  ['a\u202egpj.exe', 'agpj.exe.txt'],
  ['C:\\a|b?.mp3', 'C__a_b_.txt'],
  [' .mp3', 'transcript.txt'],
  // Windows keeps these for devices, whatever their ending.
  ['con.mp3', 'con_.txt'],
  ['COM1.take 2.mp3', 'COM1_.take 2.txt'],
  ['console.mp3', 'console.txt'],
  [`${'ሀ'.repeat(300)}.mp3`, `${'ሀ'.repeat(65)}.txt`],
])('%o is saved as %s', (fileName, name) => {
  const { saved } = watchDownloads()
  fireEvent.click(show({ fileName }).getByRole('button', { name: 'Download TXT' }))
  expect(saved[0]?.name).toBe(name)
})
