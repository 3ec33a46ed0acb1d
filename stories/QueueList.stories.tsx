import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import {
  QueueActions,
  QueueBanner,
  QueueItems,
  QueueRoot,
  QueueTotals,
  TranscriptionQueueList,
} from '../src/index.js'
import { createFakeQueue } from './support/createFakeQueue.js'
import { heldFor, oneOfEach, runs } from './support/runs.js'
import { StillQueue } from './support/StillQueue.js'

const meta = preview.meta({ title: 'QueueList', component: TranscriptionQueueList })

export default meta

/** A file in each state. */
export const EveryState = meta.story({
  render: () => <StillQueue of={oneOfEach} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('1 of 8 done')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Transcript interview-addis-2026-11-04.mp3' }))
    await expect(canvas.getByText(/ሰላም ለዓለም/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Cancel radio-show.wav' })).toBeVisible()
    // Another try of what the API can't read is no help.
    await expect(canvas.queryByRole('button', { name: 'Retry now notes.webm' })).toBeNull()
  },
})

/** A limit holds all that wait: one banner, one countdown, and rows as they were. */
export const HeldByALimit = meta.story({
  render: () => (
    <StillQueue
      of={() => [
        { name: 'lecture-01.flac', state: runs.success() },
        ...['02', '03', '04'].map((part) => ({
          name: `lecture-${part}.flac`,
          state: { phase: 'waiting' as const, error: heldFor(30) },
        })),
      ]}
      state={() => ({ error: heldFor(30) })}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('timer')).toHaveLength(1)
    await expect(canvas.getAllByText('Waiting')).toHaveLength(3)
  },
})

/** What is under way goes on; nothing new is started. */
export const Paused = meta.story({
  render: () => <StillQueue of={oneOfEach} state={() => ({ isPaused: true })} />,
  play: async ({ canvas, userEvent }) => {
    const resume = canvas.getByRole('button', { name: 'Resume' })
    await userEvent.click(resume)
    await expect(resume).toHaveAccessibleName('Pause')
    await expect(resume).toHaveFocus()
    await userEvent.click(resume)
    await expect(resume).toHaveAccessibleName('Resume')
  },
})

const someOver = () => [
  { name: 'lecture-01.flac', state: runs.success() },
  { name: 'lecture-02.flac', state: runs.success() },
  { name: 'lecture-03.flac', state: runs.error() },
]

/** What is finished can be downloaded, all at once, and cleared; what failed can be tried again. */
export const AllOver = meta.story({
  render: () => <StillQueue of={someOver} />,
  play: async ({ canvas }) => {
    for (const name of ['Retry failed', 'Download all', 'Clear finished'])
      await expect(canvas.getByRole('button', { name })).toBeVisible()
  },
})

/** The button has nothing to do any more: the keyboard stays in the list's region. */
export const ClearedByKeyboard = meta.story({
  render: () => <StillQueue of={someOver} />,
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Clear finished' }).focus()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1)
    await expect(canvas.getByRole('region', { name: 'Transcriptions' })).toHaveFocus()
  },
})

/** Nothing is shown; screen readers announce what comes. */
export const Empty = meta.story({
  render: () => <StillQueue of={() => []} />,
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('list')).toBeNull()
  },
})

const longName = 'የኢትዮጵያ_ቡና_ታሪክ_ከአቶ_ተስፋዬ_ገብረማርያም_ጋር_የተደረገ_ረጅም_ቃለመጠይቅ_ክፍል_ሁለት_2026-11-04_final_FINAL(3).m4a'

/** In a narrow column long names wrap, and nothing scrolls sideways. */
export const NarrowWithLongNames = meta.story({
  render: () => (
    <div style={{ width: '20rem', maxWidth: '100%' }}>
      <StillQueue of={() => oneOfEach().map((item) => ({ ...item, name: longName }))} />
    </div>
  ),
  play: async ({ canvas }) => {
    const box = canvas.getByRole('region', { name: 'Transcriptions' })
    await expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth)
  },
})

function Arranged() {
  const [queue] = useState(() => createFakeQueue(oneOfEach()))
  return (
    <QueueRoot queue={queue} aria-label="Transcriptions">
      <QueueBanner />
      <QueueItems />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', justifyContent: 'space-between' }}>
        <QueueTotals />
        <QueueActions />
      </div>
    </QueueRoot>
  )
}

/** The parts in an order of your own. */
export const InParts = meta.story({ render: () => <Arranged /> })

/** A row that goes while the keyboard is in it hands it to the next one. */
export const RemovedByKeyboard = meta.story({
  render: () => (
    <StillQueue
      of={() => ['01', '02', '03'].map((part) => ({ name: `lecture-${part}.flac`, state: runs.success() }))}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Remove lecture-02.flac' }).focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getAllByRole('listitem')[1]).toHaveFocus())
    await expect(canvas.getAllByRole('listitem')[1]).toHaveTextContent('lecture-03.flac')
    await userEvent.keyboard('{Tab}{Tab}{Enter}')
    await waitFor(() => expect(canvas.getAllByRole('listitem')[0]).toHaveFocus())
  },
})
