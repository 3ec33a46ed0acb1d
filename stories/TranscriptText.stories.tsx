import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { TranscriptText } from '../src/index.js'
import { transcript } from './support/runs.js'

const meta = preview.meta({
  title: 'Transcript',
  component: TranscriptText,
  args: { transcript, fileName: 'interview.mp3' },
  argTypes: { transcript: { control: false } },
  render: ({ transcript: shown, fileName, actions }) => (
    <TranscriptText transcript={shown} fileName={fileName} actions={actions} style={{ maxWidth: '46rem' }} />
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
    // A browser may refuse it, which is said as well.
    await waitFor(() => expect(canvas.getByRole('status')).not.toBeEmptyDOMElement())
  },
})

const story = [
  ['So tell me how the cooperative started.', 0, 4],
  ['In the beginning there were only nine of us and a borrowed scale.', 4, 9],
  ['People said it would not last the rains.', 31, 36],
  ['We weighed the first harvest under a tree, and everybody could see the scale.', 36, 44],
  ['The second year forty families came, from Hawassa and from the lake.', 72, 80],
] as const

const english = {
  ...transcript,
  language: 'en',
  text: story.map(([text]) => text).join(' '),
  segments: story.map(([text, start, end]) => ({ text, start, end })),
}

/** Paragraphs from the pauses in what was said, and when each begins, if that is asked for. */
export const WithTimes = meta.story({
  args: { transcript: english },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Times' }))
    await expect(canvas.getByText('1:12')).toBeVisible()
  },
})

/** A note of three seconds wants no more than this. */
export const CopyAlone = meta.story({
  args: { transcript: english, actions: ['copy'] },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('button')).toHaveLength(1)
  },
})

/** Above a long text its tools stay in sight. */
export const Long = meta.story({
  args: {
    transcript: { ...english, segments: undefined, text: Array(30).fill(english.text).join('\n') },
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
