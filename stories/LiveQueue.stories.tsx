import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { AudioDropzone } from '../src/dropzone.js'
import {
  createTranscriptionClient,
  createTranscriptionQueue,
  TranscriptionQueueList,
  type TranscriptionQueueListProps,
} from '../src/index.js'
import { rateLimitedTimes } from '../src/testing/msw.js'
import { namedFile } from './support/namedFile.js'

const client = createTranscriptionClient({ baseUrl: '/live' })

const lectures = () => ['01', '02', '03', '04', '05'].map((part) => namedFile(`lecture-${part}.mp3`))

function LiveQueue({ audience }: Pick<TranscriptionQueueListProps, 'audience'>) {
  const [queue] = useState(() => createTranscriptionQueue(client))
  return (
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '48rem' }}>
      <AudioDropzone onFiles={(files) => queue.add(files, { language: 'am' })} />
      <button
        type="button"
        onClick={() => queue.add(lectures(), { language: 'am' })}
        style={{ justifySelf: 'start' }}
      >
        Add five lectures
      </button>
      <TranscriptionQueueList queue={queue} audience={audience} aria-label="Transcriptions" />
    </div>
  )
}

const meta = preview.meta({ title: 'Queue/Live', component: LiveQueue })

export default meta

/** The API asks to wait three seconds: one countdown for all files, then all of them are transcribed. */
export const OneCountdownForAll = meta.story({
  beforeEach: ({ msw }) => {
    msw.use(...rateLimitedTimes(1, 3))
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add five lectures' }))
    await expect(await canvas.findByText('0 of 5 finished')).toBeVisible()
    await expect(await canvas.findByRole('timer')).toHaveTextContent(/[23]/)
    await expect(canvas.getAllByRole('timer')).toHaveLength(1)
    await expect(await canvas.findByText('5 of 5 finished')).toBeVisible()
    await waitFor(() => expect(canvas.queryByRole('timer')).toBeNull())
    await userEvent.click(canvas.getByRole('button', { name: 'Transcript lecture-03.mp3' }))
    await expect(canvas.getByRole('group', { name: 'lecture-03.mp3' })).toHaveTextContent('ሰላም ለዓለም')
  },
})

function Thousand() {
  const [queue] = useState(() => {
    // Its server never answers.
    const silent = createTranscriptionClient({ baseUrl: '/live', fetch: () => new Promise(() => {}) })
    return createTranscriptionQueue(silent)
  })
  const add = () =>
    queue.add(
      Array.from({ length: 1_000 }, (_, index) => namedFile(`ቃለ መጠይቅ ${index + 1}.mp3`)),
      { language: 'am' },
    )
  return (
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '48rem' }}>
      <button type="button" onClick={add} style={{ justifySelf: 'start' }}>
        Add 1,000 files
      </button>
      <TranscriptionQueueList
        queue={queue}
        aria-label="Transcriptions"
        style={{ maxBlockSize: '30rem', overflow: 'auto' }}
      />
    </div>
  )
}

/** A whole archive at once: rows come in a few per frame, and what is out of sight costs next to nothing. */
export const AThousandFiles = meta.story({
  // The tools that look at every row take a minute; the rows are those of the other stories.
  parameters: { a11y: { test: 'off' } },
  render: () => <Thousand />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add 1,000 files' }))
    await waitFor(() => expect(canvasElement.querySelectorAll('li')).toHaveLength(1_000))
    await expect(canvasElement.querySelector('.lesan-queue-totals')).toHaveTextContent('0 of 1000 finished')
  },
})
