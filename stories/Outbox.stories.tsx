import { type ReactNode, useState } from 'react'
import { expect } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { TranscriptionError } from '../src/index.js'
import { alreadyAdded } from '../src/queue/alreadyAdded.js'
import { recorderError } from '../src/recorder/recorderError.js'
import { OutboxList, type OutboxListProps, type OutboxState } from '../src/recorder.js'
import { createStillOutbox, type StillItem } from './support/createStillOutbox.js'
import { errorOf, offline } from './support/errorOf.js'
import { runs } from './support/runs.js'

const meta = preview.meta({ title: 'Recorder/Outbox', component: OutboxList })

export default meta

interface StillOutboxProps extends Omit<OutboxListProps, 'outbox'> {
  of: () => readonly StillItem[]
  state?: () => Partial<OutboxState>
}

/** A list whose outbox does nothing by itself; its buttons work. */
function StillOutbox({ of, state, ...list }: StillOutboxProps): ReactNode {
  const [outbox] = useState(() => createStillOutbox(of(), state?.()))
  return <OutboxList aria-label="Outbox" {...list} outbox={outbox} />
}

const unsure = () =>
  new TranscriptionError({
    code: 'still_processing',
    reason: 'lost_sending',
    operation: 'create',
    message: 'The page was closed while it was being sent.',
  })

const recorded = (durationMs: number) => ({ recording: { durationMs } })
const file = { name: 'interview-addis.mp3', recording: { durationMs: 0, sizeBytes: 4_200_000 } }

/** Said on the way, kept, and waiting for the connection: one banner for all. */
export const KeptOffline = meta.story({
  render: () => (
    <StillOutbox
      of={() => [
        { ...recorded(192_000), state: { phase: 'offline', error: errorOf('connection_error', offline) } },
        recorded(42_000),
        file,
      ]}
      state={() => ({ error: errorOf('connection_error', offline) })}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Recording of 3:12')).toBeVisible()
    await expect(canvas.getAllByText('Waiting')).toHaveLength(3)
    await expect(canvas.getByRole('button', { name: 'Listen Recording of 0:42' })).toBeVisible()
  },
})

/** From waiting to the text. */
export const OnTheWay = meta.story({
  render: () => (
    <StillOutbox
      of={() => [
        { ...recorded(61_000), state: runs.success() },
        { ...recorded(192_000), state: runs.processing() },
        { ...file, state: runs.sending() },
        recorded(42_000),
      ]}
    />
  ),
})

/** The page was closed while one was being sent: only a person sends it again. */
export const Unsure = meta.story({
  render: () => (
    <StillOutbox
      of={() => [{ ...recorded(192_000), state: { phase: 'error', error: unsure() } }, recorded(42_000)]}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/counted twice/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Send again Recording of 3:12' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: /^Download .* Recording of 3:12$/ })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Remove Recording of 3:12' })).toBeVisible()
    // What asks is not sent with all the others.
    await expect(canvas.getByRole('button', { name: 'Retry failed' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
})

/** What needs a person. */
export const Failed = meta.story({
  render: () => (
    <StillOutbox
      of={() => [
        {
          ...recorded(192_000),
          state: { phase: 'error', error: recorderError('recording_interrupted', '') },
        },
        { ...recorded(8_000), state: { phase: 'error', error: recorderError('no_speech', '') } },
        { ...file, state: runs.hopeless() },
        { ...recorded(61_000), state: runs.error() },
        { ...recorded(42_000), state: runs.cancelled() },
        { ...file, name: 'interview-gondar.mp3', state: { phase: 'error', error: alreadyAdded() } },
      ]}
    />
  ),
  play: async ({ canvas }) => {
    // Of what is there twice one is kept, and the other has nothing to listen to.
    await expect(canvas.getByText(/already in the list/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: /^Download .*addis/ })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /^(Download|Listen|Retry) .*gondar/ })).toBeNull()
    await expect(canvas.getByRole('button', { name: 'Remove interview-gondar.mp3' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Transcribe Recording of 3:12' })).toBeVisible()
    await expect(canvas.getByText(/No speech was found/)).toBeVisible()
  },
})

/** Gone with the page, and it says so. */
export const InMemory = meta.story({
  render: () => (
    <StillOutbox of={() => [{ recording: { durationMs: 192_000, keptIn: 'memory' } }, recorded(42_000)]} />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Not kept on this device/)).toBeVisible()
  },
})

/** Little room, and days gone by. Nothing is ever deleted for that. */
export const NearlyFull = meta.story({
  render: () => (
    <StillOutbox of={() => [recorded(3_600_000), file]} state={() => ({ isSpaceShort: true, isOld: true })} />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Little room is left on this device.')).toBeVisible()
    await expect(canvas.getByText('Transcribe them within a week.')).toBeVisible()
  },
})
