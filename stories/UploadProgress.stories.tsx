import { expect } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { UploadProgress } from '../src/index.js'
import { progress } from './support/runs.js'

const meta = preview.meta({
  title: 'Upload/Progress',
  component: UploadProgress,
  args: { progress },
  render: ({ progress: shown }) => <UploadProgress progress={shown} style={{ maxWidth: '30rem' }} />,
})

export default meta

/** How much, how fast, how much longer. */
export const OnItsWay = meta.story({
  play: async ({ canvas }) => {
    const bar = canvas.getByRole('progressbar', { name: 'Sending…' })
    await expect(bar).toHaveAttribute('aria-valuetext', '3.2 MB of 10 MB. About 4 min left')
    await expect(canvas.getByText('38 kB/s')).toBeVisible()
  },
})

/** Nothing is sent yet, or nobody knows how much. */
export const BeforeTheFirstByte = meta.story({
  args: { progress: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('progressbar')).not.toHaveAttribute('value')
  },
})

/** In the first seconds the speed is not known yet. */
export const SpeedNotKnownYet = meta.story({
  args: { progress: { sentBytes: 65_536, totalBytes: progress.totalBytes } },
})

/** Half a gigabyte on a phone connection. */
export const TakesHours = meta.story({
  args: {
    progress: {
      sentBytes: 41_943_040,
      totalBytes: 500 * 1_024 * 1_024,
      bytesPerSecond: 32_768,
      remainingSeconds: 14_720,
    },
  },
})

/** All of it is sent; what is still to come is the answer. */
export const AllSent = meta.story({
  args: { progress: { ...progress, sentBytes: progress.totalBytes, remainingSeconds: 0 } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('10 MB of 10 MB')).toBeVisible()
    await expect(canvasElement).not.toHaveTextContent('left')
  },
})
