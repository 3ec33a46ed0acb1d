import { expect } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { TranscriptionStatus } from '../src/index.js'
import { errorOf, inSeconds } from './support/errorOf.js'
import { progress } from './support/runs.js'

const meta = preview.meta({
  title: 'Status',
  component: TranscriptionStatus,
  args: { phase: 'idle' },
  render: (args) => <TranscriptionStatus {...args} style={{ maxWidth: '30rem' }} />,
})

export default meta

/** Its turn has not come. */
export const Queued = meta.story({
  args: { phase: 'queued' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Queued')
  },
})

/** How far, and how much longer; the line below fills. */
export const Sending = meta.story({
  args: { phase: 'sending', progress },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('progressbar', { name: 'Sending…' })).toBeVisible()
    await expect(canvas.getByText('32 % · About 4 min left')).toBeVisible()
  },
})

/** Nobody knows how long: the line sweeps. */
export const Transcribing = meta.story({ args: { phase: 'processing' } })

/** For a page without a banner, with a clock. */
export const Waiting = meta.story({
  render: () => (
    <TranscriptionStatus phase="waiting" retryAt={inSeconds(24).retryAt} style={{ maxWidth: '30rem' }} />
  ),
})

export const Offline = meta.story({ args: { phase: 'offline' } })

export const Paused = meta.story({ args: { phase: 'paused' } })

/** A banner shows the error: the line says nothing beside it. */
export const TheBannerHasTheWord = meta.story({
  args: { phase: 'waiting', error: errorOf('service_unavailable', { ...inSeconds(20), attempt: 2 }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement()
  },
})

export const InAmharic = meta.story({ args: { phase: 'sending', progress, locale: 'am' } })
