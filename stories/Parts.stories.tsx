import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import {
  BannerActions,
  BannerCancel,
  BannerDescription,
  BannerDetails,
  BannerDismiss,
  BannerRetry,
  BannerRoot,
  BannerState,
  BannerTitle,
  Button,
  type TranscriptionError,
  useErrorMessage,
} from '../src/index.js'
import { errorOf, gaveUp, inSeconds } from './support/errorOf.js'
import { Once } from './support/Once.js'

const meta = preview.meta({
  title: 'Banner/Parts',
  component: BannerRoot,
  args: { error: null },
  argTypes: { error: { control: false } },
})

export default meta

/** In another order, with a button of your own. Each part shows itself only where it makes sense. */
export const Composed = meta.story({
  render: (args) => (
    <Once of={() => errorOf('service_unavailable', gaveUp)}>
      {(error) => (
        <BannerRoot {...args} error={error}>
          <BannerTitle headingLevel={2} />
          <BannerState />
          <BannerDescription />
          <BannerActions>
            <BannerRetry onClick={fn()} />
            <Button onClick={fn()}>Work offline</Button>
            <BannerCancel onClick={fn()} />
            <BannerDismiss onClick={fn()} />
          </BannerActions>
          <BannerDetails />
        </BannerRoot>
      )}
    </Once>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2 })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Work offline' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Cancel' })).toBeNull()
  },
})

/** Words of your own in our parts. */
export const OwnWords = meta.story({
  render: (args) => (
    <Once of={() => errorOf('file_too_large')}>
      {(error) => (
        <BannerRoot {...args} error={error}>
          <BannerTitle>That recording is longer than our plan allows</BannerTitle>
          <BannerDescription>
            Cut it in two, or <a href="#plans">look at the plans</a>.
          </BannerDescription>
        </BannerRoot>
      )}
    </Once>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: /longer than our plan/ })).toBeVisible()
  },
})

/** The state line alone, in a corner of your own. */
export const OnlyTheCountdown = meta.story({
  render: (args) => (
    <Once of={() => errorOf('rate_limit_exceeded', inSeconds(30))}>
      {(error) => (
        <BannerRoot {...args} error={error} aria-labelledby={undefined} aria-label="Transcription">
          <BannerState />
        </BannerRoot>
      )}
    </Once>
  ),
})

function Toast({ error }: { error: TranscriptionError }) {
  const message = useErrorMessage(error)
  return (
    <div
      lang={message?.lang}
      dir={message?.dir}
      style={{ border: '1px solid', padding: '1rem', maxWidth: '20rem' }}
    >
      <b>{message?.title}</b>
      <br />
      {message?.stateLine}
    </div>
  )
}

/** No part at all: words, countdown and labels of a toast of your own. */
export const HooksAlone = meta.story({
  render: () => (
    <Once of={() => errorOf('rate_limit_exceeded', inSeconds(30))}>{(error) => <Toast error={error} />}</Once>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('timer')).toHaveTextContent(/\d\d/)
  },
})
