import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { am } from '../src/messages/am.js'
import { playerAm } from '../src/messages/playerAm.js'
import { playerSo } from '../src/messages/playerSo.js'
import { playerTi } from '../src/messages/playerTi.js'
import { so } from '../src/messages/so.js'
import { ti } from '../src/messages/ti.js'
import {
  createDraftStore,
  PlayerAudio,
  PlayerRoot,
  PlayerSearch,
  PlayerSegments,
  TranscriptPlayer,
  useTranscriptPlayer,
} from '../src/player.js'
import { createAudioFile } from '../src/testing.js'
import { amharicInterview, interview, longInterview } from './support/interview.js'

const sound = createAudioFile({ name: 'interview-01.wav', seconds: 20 })
const broken = new File(['This is no sound.'], 'interview-01.wav', { type: 'audio/wav' })
const messages = [am, ti, so, playerAm, playerTi, playerSo]

const meta = preview.meta({
  title: 'Player',
  component: TranscriptPlayer,
  args: { transcript: interview, audio: sound, fileName: 'interview-01.m4a' },
  argTypes: { transcript: { control: false }, audio: { control: false }, drafts: { control: false } },
  render: ({ transcript, audio, fileName, drafts }) => (
    <TranscriptPlayer
      transcript={transcript}
      audio={audio}
      fileName={fileName}
      drafts={drafts}
      aria-label="Transcript"
      style={{ maxWidth: '46rem' }}
    />
  ),
})

export default meta

/** Nothing plays yet. Each time is a button, and each passage has a pencil. */
export const Ready = meta.story({
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText('0:00 / 0:20')).toBeVisible())
    await expect(canvas.getAllByRole('button', { name: /^Play from/ })).toHaveLength(5)
  },
})

/** What plays is underlined, and its time is bold. */
export const Playing = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Play from 0:04' }))
    await waitFor(() => expect(canvas.getByRole('button', { current: true })).toHaveTextContent('0:04'))
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Speed' }), '0.5')
  },
})

/** All places are outlined, and the one at hand stands out. Enter goes on, Shift and Enter back. */
export const Searching = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'SCALE{Enter}')
    await expect(canvas.getByText('2 of 3')).toBeVisible()
    await userEvent.clear(canvas.getByRole('searchbox'))
    await userEvent.type(canvas.getByRole('searchbox'), 'scales')
    await expect(canvas.getByText('Nothing found')).toBeVisible()
    await userEvent.type(canvas.getByRole('searchbox'), '{Backspace}{Enter}')
  },
})

/** A passage as a field of the same size; nothing around it moves. */
export const Editing = meta.story({
  args: { drafts: null },
  play: async ({ canvas, userEvent }) => {
    const before = canvas.getByText(/People said/).getBoundingClientRect().height
    await userEvent.click(canvas.getByRole('button', { name: 'Edit the text from 0:04' }))
    const field = canvas.getByRole('textbox', { name: 'Edit the text from 0:04' })
    await expect(Math.abs(field.getBoundingClientRect().height - before)).toBeLessThan(8)
  },
})

/** How much was changed, and where that is kept. */
export const Edited = meta.story({
  args: { drafts: createDraftStore({ name: 'story' }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Edit the text from 0:12' }))
    const field = canvas.getByRole('textbox', { name: /Edit/ })
    await userEvent.clear(field)
    await userEvent.type(field, 'We bought our own scale.{Enter}')
    await waitFor(() =>
      expect(canvas.getByText('0:20 · 1 passage edited · Kept on this device.')).toBeVisible(),
    )
  },
})

/** Told to keep nothing, or in a browser that does not: it says so at once. */
export const NotKept = meta.story({
  args: { drafts: null },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Edit the text from 0:12' }))
    await userEvent.type(canvas.getByRole('textbox', { name: /Edit/ }), ' And so on.{Enter}')
    await waitFor(() => expect(canvas.getByText(/1 passage edited · Not kept on this device/)).toBeVisible())
  },
})

/** Emptied, a passage stays in its place and time; subtitles leave it out. */
export const Emptied = meta.story({
  args: { drafts: null },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Edit the text from 0:08' }))
    await userEvent.clear(canvas.getByRole('textbox', { name: /Edit/ }))
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByText('No text')).toBeVisible()
  },
})

/** One name, changed everywhere. */
export const Renaming = meta.story({
  args: { drafts: null },
  play: async ({ canvas, userEvent }) => {
    const [first] = canvas.getAllByRole('button', { name: 'Rename Speaker 1' })
    if (first) await userEvent.click(first)
    await userEvent.keyboard('Almaz{Enter}')
    await expect(canvas.getAllByRole('button', { name: 'Rename Almaz' })).toHaveLength(2)
  },
})

/** Four hours: the page stays alive, and the browser's own search finds all of it. */
export const FourHours = meta.story({
  args: { transcript: longInterview, audio: undefined },
  render: ({ transcript }) => (
    <TranscriptPlayer
      transcript={transcript}
      fileName="board-meeting.m4a"
      aria-label="Transcript"
      style={{ maxWidth: '46rem', maxHeight: '40rem' }}
    />
  ),
})

/** Without audio it is a text to search, correct and download. */
export const WithoutAudio = meta.story({
  args: { audio: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: /Play/ })).toBeNull()
    await expect(canvas.getByText('0:04')).toBeVisible()
  },
})

/** Without times, audio above its text. */
export const WithoutSegments = meta.story({
  args: { transcript: { ...interview, id: 'tr_text', segments: undefined } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Download SRT' })).toBeNull()
    await expect(canvas.getByRole('button', { name: 'Play' })).toBeVisible()
  },
})

/** What the browser can't play can be downloaded; an address is tried again, by itself when the connection is back. */
export const AudioBroken = meta.story({
  args: { audio: broken },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText('The audio cannot be played')).toBeVisible())
    await expect(canvas.getByRole('button', { name: 'Download WAV' })).toBeVisible()
  },
})

export const NothingSaid = meta.story({
  args: { transcript: { ...interview, id: 'tr_none', text: '', segments: [] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No speech was found.')).toBeVisible()
  },
})

/** The parts in another order, without what is not needed. */
export const Parts = meta.story({
  render: () => <OwnPlayer />,
})

function OwnPlayer() {
  const player = useTranscriptPlayer({ transcript: interview, audio: sound, drafts: null })
  return (
    <PlayerRoot player={player} aria-label="Transcript" style={{ maxWidth: '46rem' }}>
      <PlayerAudio />
      <PlayerSegments />
      <PlayerSearch style={{ padding: '0.5rem 1rem' }} />
    </PlayerRoot>
  )
}

/** The words around it in four languages; the text in its own. */
export const Languages = meta.story({
  parameters: {
    docs: {
      source: {
        code: `import { am } from 'lesan-react/locales/am'
import { TranscriptPlayer, type TranscriptPlayerProps } from 'lesan-react/player'
import { playerAm } from 'lesan-react/player/locales/am'
import 'lesan-react/styles.css'

const messages = [am, playerAm]

export function Example({ transcript, audio }: TranscriptPlayerProps) {
  return <TranscriptPlayer transcript={transcript} audio={audio} locale="am" messages={messages} />
}
`,
      },
    },
  },
  render: () => (
    <div
      style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fit, minmax(20rem, 1fr))' }}
    >
      {['en', 'am', 'ti', 'so'].map((locale) => (
        <TranscriptPlayer
          key={locale}
          transcript={amharicInterview}
          audio={sound}
          fileName="ቃለ መጠይቅ — አዲስ አበባ.mp3"
          locale={locale}
          messages={messages}
          aria-label={locale}
        />
      ))}
    </div>
  ),
})
