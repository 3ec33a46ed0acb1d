import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import {
  QueueActions,
  QueueBanner,
  QueueFooter,
  QueueItems,
  QueueRoot,
  QueueTotals,
  TranscriptionQueueList,
} from '../src/index.js'
import { createFakeQueue } from './support/createFakeQueue.js'
import { errorOf } from './support/errorOf.js'
import { refused } from './support/refused.js'
import { heldFor, oneOfEach, runs } from './support/runs.js'
import { StillQueue } from './support/StillQueue.js'

const meta = preview.meta({ title: 'Queue/List', component: TranscriptionQueueList })

export default meta

/** A file in each state. */
export const EveryState = meta.story({
  render: () => <StillQueue of={oneOfEach} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('4 of 8 finished')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Transcript interview-addis-2026-11-04.mp3' }))
    const group = canvas.getByRole('group', { name: 'interview-addis-2026-11-04.mp3' })
    await expect(group).toHaveTextContent(/ሰላም ለዓለም/)
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

/** The end: one full bar, and what there is to do; what has nothing to do keeps its place. */
export const AllOver = meta.story({
  render: () => <StillQueue of={someOver} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText('3 of 3 finished')).toBeVisible()
    for (const name of ['Retry failed', 'Download all', 'Clear finished'])
      await expect(canvas.getByRole('button', { name })).not.toHaveAttribute('aria-disabled')
    for (const name of ['Pause', 'Cancel all'])
      await expect(canvas.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
  },
})

/** For eight seconds what was removed can be brought back, where it was; with it all that went at one stroke. */
export const Removed = meta.story({
  render: () => <StillQueue of={someOver} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove lecture-02.flac' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Undo lecture-02.flac' }))
    await expect(canvas.getByText('3 of 3 finished')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Remove lecture-02.flac' }))
    await expect(canvas.getByText('2 of 2 finished')).toBeVisible()
    await expect(canvas.getByText('Removed')).toBeVisible()
  },
})

/** Files that the page lost when it was closed are named; what may still be running is said, whatever its code. */
export const LostWithThePage = meta.story({
  render: () => (
    <StillQueue
      of={() => [
        { name: 'lecture-01.flac', state: { phase: 'error', error: refused('lost') } },
        { name: 'lecture-02.flac', state: { phase: 'error', error: refused('lost_sending') } },
        {
          name: 'lecture-03.flac',
          state: { phase: 'error', error: errorOf('timeout', {}, { operation: 'create' }) },
        },
      ]}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/The page was closed before its turn/)).toBeVisible()
    await expect(canvas.getAllByText(/counted twice/)).toHaveLength(2)
  },
})

/** The button has nothing to do any more, and keeps the keyboard. */
export const ClearedByKeyboard = meta.story({
  tags: ['!dev', '!autodocs'],
  render: () => <StillQueue of={someOver} />,
  play: async ({ canvas, userEvent }) => {
    const clear = canvas.getByRole('button', { name: 'Clear finished' })
    clear.focus()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getAllByText('Removed')).toHaveLength(2)
    await expect(clear).toHaveFocus()
    await expect(clear).toHaveAttribute('aria-disabled', 'true')
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
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', padding: '1rem' }}>
        <QueueTotals />
        <QueueActions />
      </div>
      <QueueFooter />
    </QueueRoot>
  )
}

/** The parts in an order of your own. */
export const InParts = meta.story({ render: () => <Arranged /> })

/** What is removed keeps the keyboard in its row, one step from "Undo". */
export const RemovedByKeyboard = meta.story({
  tags: ['!dev', '!autodocs'],
  render: () => (
    <StillQueue
      of={() => ['01', '02', '03'].map((part) => ({ name: `lecture-${part}.flac`, state: runs.success() }))}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Remove lecture-02.flac' }).focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getAllByRole('listitem')[1]).toHaveFocus())
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Undo lecture-02.flac' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getAllByRole('listitem')[1]).toHaveFocus())
    await expect(canvas.getByText('3 of 3 finished')).toBeVisible()
  },
})
