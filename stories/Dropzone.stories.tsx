import { useState } from 'react'
import { expect, fireEvent, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { AudioDropzone } from '../src/dropzone.js'
import { TranscriptionQueueList } from '../src/index.js'
import { createFakeQueue } from './support/createFakeQueue.js'
import { drag, namedFile } from './support/namedFile.js'
import { runs } from './support/runs.js'

const meta = preview.meta({
  title: 'Upload/Drop area',
  component: AudioDropzone,
  args: { onFiles: fn(), onReject: fn() },
  render: ({ onFiles, onReject, multiple, disabled }) => (
    <AudioDropzone onFiles={onFiles} onReject={onReject} multiple={multiple} disabled={disabled} />
  ),
})

export default meta

/** A button, and an area to drop on. */
export const Ready = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    const button = canvas.getByRole('button', { name: 'Choose audio' })
    await expect(button).toHaveAccessibleDescription(/MP3, WAV.*500 MB/)
    const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
    const file = namedFile('interview.mp3')
    await userEvent.upload(input, file)
    await waitFor(() => expect(args.onFiles).toHaveBeenCalledWith([file]))
  },
})

/** While files are held over it. */
export const DraggedOver = meta.story({
  tags: ['plays'],
  play: async ({ canvas, canvasElement }) => {
    const area = canvas.getByText('or drop or paste it here')
    await fireEvent(area, drag('dragenter', [namedFile('interview.mp3')]))
    await waitFor(() => expect(canvasElement.querySelector('[data-drag=accept]')).toBeVisible())
    await expect(canvas.getByText('Drop to add 1 file')).toBeVisible()
  },
})

/** While something that is no audio is held over it. */
export const DraggedOverWithAPicture = meta.story({
  tags: ['plays'],
  play: async ({ canvas, canvasElement }) => {
    const area = canvas.getByText('or drop or paste it here')
    await fireEvent(area, drag('dragenter', [new File(['x'], 'cat.png', { type: 'image/png' })]))
    await waitFor(() => expect(canvasElement.querySelector('[data-drag=reject]')).toBeVisible())
    await expect(canvas.getByText('This is not an audio file')).toBeVisible()
  },
})

/** The good ones go on; of the others it says what to do. */
export const SomeDoNotFit = meta.story({
  tags: ['plays'],
  play: async ({ args, canvas, userEvent }) => {
    const area = canvas.getByText('or drop or paste it here')
    const good = namedFile('interview.mp3')
    const huge = namedFile('concert.wav')
    Object.defineProperty(huge, 'size', { value: 600 * 1_024 * 1_024 })
    const picture = new File(['x'], 'cat.png', { type: 'image/png' })
    const empty = new File([], 'nothing.mp3', { type: 'audio/mpeg' })
    await fireEvent(area, drag('drop', [good, picture, huge, empty]))
    await waitFor(() => expect(args.onFiles).toHaveBeenCalledWith([good]))
    // What is read out comes a moment after what is seen.
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(
        'cat.png: This is not an audio file. Something else is in it. Choose the file with the recording.',
      ),
    )
    await expect(canvas.getByRole('alert')).toHaveTextContent('nothing.mp3: The file is empty.')
    await expect(canvas.getByText('concert.wav')).toBeVisible()
    await userEvent.tab()
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Dismiss' })).toHaveFocus()
  },
})

/** One file alone. */
export const OneFile = meta.story({
  tags: ['plays'],
  args: { multiple: false },
  play: async ({ args, canvas }) => {
    const area = canvas.getByText('or drop or paste it here')
    const [first, second] = [namedFile('one.mp3'), namedFile('two.mp3')]
    await fireEvent(area, drag('drop', [first, second]))
    await waitFor(() => expect(args.onFiles).toHaveBeenCalledWith([first]))
    await expect(canvas.getByText('two.mp3')).toBeVisible()
  },
})

/** Files on the clipboard, while the keyboard is in it. */
export const Pasted = meta.story({
  tags: ['!dev', '!autodocs'],
  play: async ({ args, canvas }) => {
    const file = namedFile('from-the-clipboard.ogg')
    await fireEvent(canvas.getByRole('button'), drag('paste', [file]))
    await waitFor(() => expect(args.onFiles).toHaveBeenCalledWith([file]))
  },
})

/** Takes nothing. */
export const Disabled = meta.story({
  args: { disabled: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Choose audio' })).toBeDisabled()
  },
})

function DropAndQueue() {
  const [queue] = useState(() => createFakeQueue([{ name: 'lecture-01.flac', state: runs.success() }]))
  return (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <AudioDropzone onFiles={(files) => queue.add(files, { language: 'am' })} />
      <TranscriptionQueueList queue={queue} aria-label="Transcriptions" />
    </div>
  )
}

/** Drop area, queue and text with the keyboard alone. */
export const ByKeyboard = meta.story({
  tags: ['!dev', '!autodocs'],
  render: () => <DropAndQueue />,
  play: async ({ canvas, userEvent }) => {
    const open = fn<(event: Event) => void>((event) => event.preventDefault())
    const input = document.querySelector('input[type=file]') as HTMLInputElement
    input.addEventListener('click', open)
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Choose audio' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(open).toHaveBeenCalledTimes(1)
    input.removeEventListener('click', open)
    await userEvent.upload(input, [namedFile('interview.mp3'), namedFile('lecture-02.flac')])
    await canvas.findByText('1 of 3 finished')
    canvas.getByRole('button', { name: 'Choose audio' }).focus()
    for (const name of ['Retry failed', 'Download all', 'Pause', 'Transcript lecture-01.flac']) {
      await userEvent.tab()
      await expect(canvas.getByRole('button', { name })).toHaveFocus()
    }
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('button', { name: 'Transcript lecture-01.flac' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    const tools = ['Times', 'Copy', 'Download TXT', 'Download SRT', 'Download VTT']
    for (const name of ['Remove lecture-01.flac', ...tools]) {
      await userEvent.tab()
      await expect(canvas.getByRole('button', { name })).toHaveFocus()
    }
    await userEvent.tab()
    await userEvent.keyboard(' ')
    // There is nothing to cancel any more; the row keeps the keyboard.
    await waitFor(() => expect(canvas.getAllByRole('listitem')[1]).toHaveFocus())
    for (const name of ['Retry now interview.mp3', 'Remove interview.mp3']) {
      await userEvent.tab()
      await expect(canvas.getByRole('button', { name })).toHaveFocus()
    }
  },
})
