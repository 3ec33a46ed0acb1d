import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { TranscriptText } from '../src/index.js'
import { transcript } from './support/runs.js'

const meta = preview.meta({
  title: 'TranscriptText',
  component: TranscriptText,
  args: { transcript, fileName: 'interview.mp3' },
  argTypes: { transcript: { control: false } },
  render: ({ transcript: shown, fileName }) => (
    <TranscriptText transcript={shown} fileName={fileName} style={{ maxWidth: '40rem' }} />
  ),
})

export default meta

/** With segments that can be read, there are subtitles as well. */
export const WithSubtitles = meta.story({
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/ሰላም ለዓለም/)).toHaveAttribute('lang', 'am')
    await userEvent.click(canvas.getByRole('button', { name: 'Download SRT' }))
    await expect(canvas.getByRole('button', { name: 'Download VTT' })).toBeVisible()
  },
})

/** Without, or in a shape nobody documents: the text alone. */
export const TextAlone = meta.story({
  args: { transcript: { ...transcript, segments: [[0, 1.5, 'ሰላም']] } },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.queryByRole('button', { name: 'Download SRT' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }))
    // A browser may refuse it; then there is nothing to say.
    await waitFor(() => expect(canvas.getByRole('status')).toBeInTheDocument())
  },
})

/** Silence, or music. */
export const NothingSaid = meta.story({
  args: { transcript: { ...transcript, text: '', segments: [] } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull()
  },
})

/** The text runs the way its language does, whatever the page around it. */
export const RightToLeft = meta.story({
  args: {
    transcript: {
      ...transcript,
      language: 'ar',
      text: 'مرحبا بالعالم. نتحدث اليوم عن القهوة.',
      segments: undefined,
    },
  },
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByText(/مرحبا/)).direction).toBe('rtl')
  },
})
