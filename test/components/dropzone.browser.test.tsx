import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AudioDropzone, type AudioDropzoneProps } from '../../src/dropzone.js'
import { am } from '../../src/messages/am.js'
import { en } from '../../src/messages/en.js'
import { drag, namedFile } from '../../stories/support/namedFile.js'
import { messages } from './helpers/renderBanner.js'

afterEach(cleanup)

function show(props: Partial<AudioDropzoneProps> = {}) {
  const onFiles = vi.fn<AudioDropzoneProps['onFiles']>()
  const onReject = vi.fn<NonNullable<AudioDropzoneProps['onReject']>>()
  const view = render(<AudioDropzone onFiles={onFiles} onReject={onReject} messages={messages} {...props} />)
  const area = view.container.querySelector('.lesan-dropzone-area') as HTMLElement
  const happens = (type: Parameters<typeof drag>[0], files: File[]) =>
    act(async () => {
      area.dispatchEvent(drag(type, files))
      // Folders are read first.
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
  return { ...view, area, happens, onFiles, onReject }
}

const named = (files: File[] | undefined) => files?.map(({ name }) => name)
const picture = new File(['x'], 'cat.png', { type: 'image/png' })

test('files are taken by drop and by paste, whatever type the system gives them', async () => {
  const { happens, onFiles, onReject } = show()
  const names = ['a.mp3', 'b.WAV', 'c.m4a', 'd.flac', 'e.ogg', 'f.webm', 'g.aac']
  await happens(
    'drop',
    names.map((name) => new File(['x'], name)),
  )
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(names)
  await happens('paste', [namedFile('clip.ogg')])
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(['clip.ogg'])
  expect(onReject).not.toHaveBeenCalled()
})

test('a recording without an ending is known by its type', async () => {
  const { happens, onFiles } = show()
  await happens('drop', [new File(['x'], 'recording', { type: 'audio/webm' })])
  expect(onFiles).toHaveBeenCalledTimes(1)
})

test('what does not fit is told by our codes, with what to do; the others go on', async () => {
  const { happens, onFiles, onReject, getByRole, container } = show({ locale: 'am' })
  const huge = namedFile('huge.wav')
  Object.defineProperty(huge, 'size', { value: 500 * 1_024 * 1_024 + 1 })
  await happens('drop', [namedFile('good.mp3'), picture, huge, new File([], 'empty.mp3')])
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(['good.mp3'])
  expect(onReject.mock.lastCall?.[0].map(({ file, error }) => [file.name, error.code])).toEqual([
    ['cat.png', 'invalid_audio_format'],
    ['huge.wav', 'file_too_large'],
    ['empty.mp3', 'invalid_audio_format'],
  ])
  const { title, description } = am.errors.file_too_large
  expect(getByRole('alert').textContent).toContain(`huge.wav: ${title}. ${description}`)
  expect(container.querySelector('[data-code=file_too_large]')?.textContent).toBe(
    `${title}${description}huge.wav`,
  )
})

test('exactly 500 MB are taken', async () => {
  const { happens, onFiles } = show()
  const full = namedFile('full.wav')
  Object.defineProperty(full, 'size', { value: 500 * 1_024 * 1_024 })
  await happens('drop', [full])
  expect(onFiles).toHaveBeenCalledTimes(1)
})

test('a folder of hundreds that do not fit is read out by three names', async () => {
  const { happens, getByRole, container } = show()
  await happens(
    'drop',
    Array.from({ length: 200 }, (_, index) => new File(['x'], `${index}.png`)),
  )
  expect(getByRole('alert').textContent?.match(/\.png/g)).toHaveLength(3)
  expect(container.querySelectorAll('li')).toHaveLength(200)
  // It scrolls, by keyboard as well.
  const { title } = en.errors.invalid_audio_format
  expect(getByRole('list', { name: title }).tabIndex).toBe(0)
  await happens('drop', [picture])
  expect(getByRole('list', { name: title }).tabIndex).toBe(-1)
})

test('the same files refused again are read out again, and what was read out does not stay', async () => {
  const { happens, getByRole, container } = show()
  await happens('drop', [picture])
  const words = getByRole('alert').textContent
  expect(words).toContain('cat.png')
  await vi.waitFor(() => expect(getByRole('alert').textContent).toBe(''), { timeout: 3_000 })
  expect(container.querySelector('[data-code]')?.textContent).toContain('cat.png')
  await happens('drop', [picture])
  expect(getByRole('alert').textContent).toBe(words)
})

test('what was refused goes with the next files, and when it is dismissed; the keyboard is then at the button', async () => {
  const { happens, getByRole, queryByText } = show()
  await happens('drop', [picture])
  expect(queryByText('cat.png')).toBeTruthy()
  await happens('drop', [namedFile('a.mp3')])
  expect(queryByText('cat.png')).toBeNull()
  await happens('drop', [picture])
  act(() => getByRole('button', { name: 'Dismiss' }).click())
  expect(queryByText('cat.png')).toBeNull()
  expect(document.activeElement).toBe(getByRole('button', { name: 'Choose audio' }))
})

test('one click opens one dialog, on the button and beside it', () => {
  const { area, getByRole, container } = show()
  const input = container.querySelector('input') as HTMLInputElement
  const open = vi.spyOn(input, 'click').mockImplementation(() => {})
  act(() => getByRole('button').click())
  expect(open).toHaveBeenCalledTimes(1)
  act(() => area.click())
  expect(open).toHaveBeenCalledTimes(2)
})

test('`accept` decides what is taken, and what the hint says', async () => {
  const { happens, onFiles, onReject, getByRole } = show({ accept: { 'audio/mpeg': ['.mp3'] } })
  await happens('drop', [namedFile('a.mp3'), namedFile('b.wav')])
  expect([onFiles.mock.calls.length, onReject.mock.calls.length]).toEqual([1, 1])
  const hint = document.getElementById(
    getByRole('button', { name: 'Choose audio' }).getAttribute('aria-describedby') ?? '',
  )
  expect(hint?.textContent).toBe('Supported formats: MP3 Maximum size: 500 MB')
})

test('with `multiple` off the first is taken, and the others are told', async () => {
  const { happens, onFiles, onReject } = show({ multiple: false })
  await happens('drop', [namedFile('a.mp3'), namedFile('b.mp3')])
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(['a.mp3'])
  expect(onReject.mock.lastCall?.[0].map(({ error }) => error.code)).toEqual(['invalid_field_value'])
})

test('disabled it takes nothing', async () => {
  const { area, happens, onFiles, container } = show({ disabled: true })
  const open = vi.spyOn(container.querySelector('input') as HTMLInputElement, 'click')
  await happens('drop', [namedFile('a.mp3')])
  await happens('paste', [namedFile('a.mp3')])
  act(() => area.click())
  expect(open).not.toHaveBeenCalled()
  expect(onFiles).not.toHaveBeenCalled()
  expect(container.querySelector<HTMLElement>('.lesan-dropzone')?.dataset['disabled']).toBe('true')
})

test('`data-drag` says what is held over it', async () => {
  const { happens, container } = show()
  const box = container.querySelector('.lesan-dropzone') as HTMLElement
  expect(box.dataset['drag']).toBeUndefined()
  await happens('dragenter', [namedFile('a.mp3')])
  expect(box.dataset['drag']).toBe('accept')
  await happens('drop', [namedFile('a.mp3')])
  expect(box.dataset['drag']).toBeUndefined()
  await happens('dragenter', [picture, picture])
  expect(box.dataset['drag']).toBe('reject')
  // The recording would be taken.
  await happens('dragenter', [picture, namedFile('a.mp3')])
  expect(box.dataset['drag']).toBe('accept')
})
