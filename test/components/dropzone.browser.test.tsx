import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { audioAccept } from '../../src/core.js'
import { AudioDropzone, type AudioDropzoneProps } from '../../src/dropzone.js'
import { am } from '../../src/messages/am.js'
import { en } from '../../src/messages/en.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { drag } from '../../stories/support/namedFile.js'
import { messages } from './helpers/renderBanner.js'

afterEach(cleanup)

function show(props: Partial<AudioDropzoneProps> = {}) {
  const onFiles = vi.fn<AudioDropzoneProps['onFiles']>()
  const onReject = vi.fn<NonNullable<AudioDropzoneProps['onReject']>>()
  const view = render(<AudioDropzone onFiles={onFiles} onReject={onReject} messages={messages} {...props} />)
  const area = view.container.querySelector('.lesan-dropzone-area') as HTMLElement
  const told = () => onFiles.mock.calls.length + onReject.mock.calls.length
  const happens = (type: Parameters<typeof drag>[0], files: File[]) =>
    act(async () => {
      const before = told()
      area.dispatchEvent(drag(type, files))
      if (type === 'dragenter' || props.disabled) return new Promise((resolve) => setTimeout(resolve, 20))
      // Folders are read first, and then what is in the files.
      await expect.poll(told).toBeGreaterThan(before)
    })
  return { ...view, area, happens, onFiles, onReject }
}

const named = (files: File[] | undefined) => files?.map(({ name }) => name)
const picture = new File(['\x89PNG'], 'cat.png', { type: 'image/png' })
const sound = createAudioFile()
/** A recording under any name. */
const recording = (name: string, type = '') => new File([sound], name, { type })

test('what is audio is taken by drop and by paste, whatever it is called', async () => {
  const { happens, onFiles, onReject } = show()
  const names = [
    ...['PTT-20240101-WA0001.opus', 'file_12.oga', 'book.m4b', 'voice.mp4', 'clip.mov', 'memo.3ga', 'x.mka'],
    ...['Chat Audio.mpeg', 'take.wave', 'no ending', 'voice.mp3 (1)', 'a.mp3', 'b.WAV', 'letter.docx'],
  ]
  await happens(
    'drop',
    names.map((name) => recording(name)),
  )
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(names)
  await happens('paste', [recording('clip', 'audio/webm;codecs=opus')])
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(['clip'])
  expect(onReject).not.toHaveBeenCalled()
})

test('the file chooser offers all that is taken, on phones by type as well', () => {
  const input = show().container.querySelector('input')
  expect(input?.accept).toBe(audioAccept)
  for (const name of ['audio/*', 'video/mp4', '.opus', '.oga', '.m4a', '.m4b', '.3ga', '.mpeg', '.wave'])
    expect(audioAccept.split(',')).toContain(name)
})

test('a folder comes in natural order, without what systems put beside its files', async () => {
  const { happens, onFiles, onReject } = show()
  const names = [
    'rec 10.wav',
    '._rec 2.wav',
    'rec 2.wav',
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    'rec 1.wav',
  ]
  await happens(
    'drop',
    names.map((name) =>
      Object.defineProperty(recording(name), 'webkitRelativePath', { value: `calls/${name}` }),
    ),
  )
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(['rec 1.wav', 'rec 2.wav', 'rec 10.wav'])
  expect(onReject).not.toHaveBeenCalled()
})

test('a file that can’t be read yet holds up no other, and is judged by its run', async () => {
  const { happens, onFiles } = show()
  const stuck = Object.assign(recording('cloud.mp3'), {
    slice: () => ({ arrayBuffer: () => new Promise(() => {}) }),
  })
  await happens('drop', [stuck, recording('a.wav')])
  await expect.poll(() => named(onFiles.mock.lastCall?.[0])).toEqual(['cloud.mp3', 'a.wav'])
})

test('what does not fit is told by the reason, with what to do; the others go on', async () => {
  const { happens, onFiles, onReject, getByRole, container } = show({ locale: 'am' })
  const huge = recording('huge.wav')
  Object.defineProperty(huge, 'size', { value: 500 * 1_024 * 1_024 + 1 })
  const page = new File(['<!doctype html>'], 'page.mp3', { type: 'audio/mpeg' })
  await happens('drop', [recording('good.mp3'), picture, huge, new File([], 'empty.mp3'), page])
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(['good.mp3'])
  expect(onReject.mock.lastCall?.[0].map(({ file, error }) => [file.name, error.code, error.reason])).toEqual(
    [
      ['cat.png', 'invalid_audio_format', 'not_audio'],
      ['huge.wav', 'file_too_large', undefined],
      ['empty.mp3', 'invalid_audio_format', 'empty'],
      ['page.mp3', 'invalid_audio_format', 'not_audio'],
    ],
  )
  const { title, description } = am.reasons.empty
  expect(getByRole('alert').textContent).toContain(`empty.mp3: ${title}። ${description}`)
  expect(container.querySelector('[data-reason=empty]')?.textContent).toBe(`${title}${description}empty.mp3`)
  expect(container.querySelector('[data-reason=not_audio]')?.textContent).toContain('cat.pngpage.mp3')
})

test('exactly 500 MB are taken', async () => {
  const { happens, onFiles } = show()
  const full = recording('full.wav')
  Object.defineProperty(full, 'size', { value: 500 * 1_024 * 1_024 })
  await happens('drop', [full])
  expect(onFiles).toHaveBeenCalledTimes(1)
})

test('a folder of hundreds that do not fit is read out by three names', async () => {
  const { happens, getByRole, container } = show()
  await happens(
    'drop',
    Array.from({ length: 200 }, (_, index) => new File(['x'], `${index}.png`, { type: 'image/png' })),
  )
  expect(getByRole('alert').textContent?.match(/\.png/g)).toHaveLength(3)
  expect(container.querySelectorAll('li')).toHaveLength(200)
  // It scrolls, by keyboard as well.
  const { title } = en.reasons.not_audio
  expect(getByRole('list', { name: title }).tabIndex).toBe(0)
  await happens('drop', [picture])
  expect(getByRole('list', { name: title }).tabIndex).toBe(-1)
})

test('the same files refused again are read out again, and what was read out does not stay', async () => {
  const { happens, getByRole, container } = show()
  await happens('drop', [picture])
  const words = getByRole('alert').textContent
  expect(words).toContain('cat.png')
  await expect.poll(() => getByRole('alert').textContent).toBe('')
  expect(container.querySelector('[data-code]')?.textContent).toContain('cat.png')
  await happens('drop', [picture])
  expect(getByRole('alert').textContent).toBe(words)
})

test('what was refused goes with the next files, and when it is dismissed; the keyboard is then at the button', async () => {
  const { happens, getByRole, queryByText } = show()
  await happens('drop', [picture])
  expect(queryByText('cat.png')).toBeTruthy()
  await happens('drop', [recording('a.mp3', 'audio/mpeg')])
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

test('`accept` is for the file chooser; what is dropped is judged by its content', async () => {
  const { happens, onFiles, container } = show({ accept: '.mp3' })
  expect(container.querySelector('input')?.accept).toBe('.mp3')
  await happens('drop', [recording('a.wav')])
  expect(onFiles).toHaveBeenCalledTimes(1)
})

test('with `multiple` off the first is taken, and the others are told', async () => {
  const { happens, onFiles, onReject } = show({ multiple: false })
  await happens('drop', [recording('a.mp3', 'audio/mpeg'), recording('b.mp3')])
  expect(named(onFiles.mock.lastCall?.[0])).toEqual(['a.mp3'])
  expect(onReject.mock.lastCall?.[0].map(({ error }) => error.reason)).toEqual(['one_too_many'])
})

test('disabled it takes nothing', async () => {
  const { area, happens, onFiles, container } = show({ disabled: true })
  const open = vi.spyOn(container.querySelector('input') as HTMLInputElement, 'click')
  await happens('drop', [recording('a.mp3', 'audio/mpeg')])
  await happens('paste', [recording('a.mp3', 'audio/mpeg')])
  act(() => area.click())
  expect(open).not.toHaveBeenCalled()
  expect(onFiles).not.toHaveBeenCalled()
  expect(container.querySelector<HTMLElement>('.lesan-dropzone')?.dataset['disabled']).toBe('true')
})

test.each([320, 900])('words say what is held over it, in an area of one height: %i px', async (width) => {
  const { area, happens, container } = show({ locale: 'am' })
  container.style.width = `${width}px`
  const lines = () => [
    area.querySelector('svg path')?.getAttribute('d'),
    ...[...area.querySelectorAll<HTMLElement>('[data-shown]')].map(({ textContent }) => textContent),
  ]
  const seen = [[area.clientHeight, ...lines()]]
  for (const held of [[recording('a.mp3', 'audio/mpeg'), recording('b')], [picture]]) {
    await happens('dragenter', held)
    seen.push([area.clientHeight, ...lines()])
    await act(async () => {
      area.dispatchEvent(new Event('dragleave', { bubbles: true }))
    })
  }
  expect(new Set(seen.map(([height]) => height)).size).toBe(1)
  expect(new Set(seen.map(([, icon]) => icon)).size).toBe(3)
  expect(seen.map(([, , ...words]) => words)).toEqual([
    [am.ui.chooseAudio, am.ui.dropHere],
    ['2 ፋይሎች ለማከል ጣል ያድርጉ', am.ui.dropRest],
    [am.reasons.not_audio.title, am.reasons.not_audio.description],
  ])
})

test('`data-drag` says what is held over it', async () => {
  const { happens, container } = show()
  const box = container.querySelector('.lesan-dropzone') as HTMLElement
  expect(box.dataset['drag']).toBeUndefined()
  await happens('dragenter', [recording('a.mp3', 'audio/mpeg')])
  expect(box.dataset['drag']).toBe('accept')
  await happens('drop', [recording('a.mp3', 'audio/mpeg')])
  expect(box.dataset['drag']).toBeUndefined()
  await happens('dragenter', [picture, picture])
  expect(box.dataset['drag']).toBe('reject')
  await happens('dragenter', [recording('call.amr', 'audio/amr')])
  expect(box.dataset['drag']).toBe('reject')
  // The recording would be taken.
  await happens('dragenter', [picture, recording('a.opus', 'audio/ogg')])
  expect(box.dataset['drag']).toBe('accept')
  // Systems do not know every ending, and a video may be without sound.
  for (const type of ['', 'video/mp4']) {
    await happens('dragenter', [recording('a', type)])
    expect(box.dataset['drag']).toBe('over')
  }
})
