import { type ReactNode, useEffect, useState } from 'react'
import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ErrorBanner, type TranscriptionErrorBannerProps } from '../src/index.js'
import { errorOf, gaveUp, inSeconds, inTurn, offline, retrying } from './support/errorOf.js'
import { Fresh } from './support/Fresh.js'

/** Its retry gets through a second after the story opens. */
function GetsThrough(banner: TranscriptionErrorBannerProps): ReactNode {
  const [isOver, setIsOver] = useState(false)
  const [error] = useState(() => errorOf('service_unavailable', retrying))
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), 1_000)
    return () => clearTimeout(timer)
  }, [])
  return <ErrorBanner {...banner} error={isOver ? null : error} />
}

const meta = preview.meta({
  title: 'Banner/States',
  component: ErrorBanner,
  args: { error: null, onRetry: fn(), onCancel: fn(), onDismiss: fn(), onChooseFile: fn() },
  argTypes: { error: { control: false } },
})

export default meta

/** A rate limit is waited out: no "Retry now" before the time is up, it is sure to fail. */
export const RateLimited = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />,
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('timer')).toBeVisible()
    await expect(canvas.getAllByRole('button')).toHaveLength(1)
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onCancel).toHaveBeenCalledOnce()
  },
})

/** In three minutes: the clock and the line go on. */
export const RateLimitedForMinutes = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(170))} />,
})

/** Waited out as well, if the tab stays open. A line that moves a pixel in half a minute is not alive: words only. */
export const DailyQuotaWaits = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('daily_quota_exceeded', inSeconds(5 * 3_600))} />,
})

/** Longer than a day: the run has ended, and the banner says when to come back. */
export const DailyQuotaUsedUp = meta.story({
  render: (args) => (
    <Fresh
      {...args}
      of={() => errorOf('daily_quota_exceeded', {}, { status: 429, retryAfter: 30 * 3_600 })}
    />
  ),
  play: async ({ canvas, userEvent, args }) => {
    const [dismiss] = canvas.getAllByRole('button')
    await userEvent.click(dismiss as HTMLElement)
    await expect(args.onDismiss).toHaveBeenCalledOnce()
    await expect(args.onRetry).not.toHaveBeenCalled()
  },
})

/** Who is back within two days reads it as people say it, without a time of day. */
export const BackTomorrow = meta.story({
  render: (args) => (
    <Fresh {...args} of={() => errorOf('daily_quota_exceeded', { retryAt: Date.now() + 25 * 3_600_000 })} />
  ),
})

/** The time has come: now a try makes sense, and the button is there. */
export const QuotaIsBack = meta.story({
  render: (args) => (
    <Fresh {...args} of={() => errorOf('daily_quota_exceeded', { retryAt: Date.now() - 1_000 })} />
  ),
  play: async ({ canvas, userEvent, args }) => {
    const [retry] = canvas.getAllByRole('button')
    await userEvent.click(retry as HTMLElement)
    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
})

/** Another run met the limit, perhaps long ago: it may have been raised meanwhile, and a person may ask. */
export const LongWaitOfAnotherRun = meta.story({
  render: (args) => (
    <Fresh
      {...args}
      of={() => errorOf('daily_quota_exceeded', { ...inSeconds(5 * 3_600), attempt: undefined })}
    />
  ),
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Check again' }))
    await expect(args.onRetry).toHaveBeenCalledOnce()
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toBeVisible()
  },
})

export const TooManyAtOnce = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('concurrent_limit_exceeded', inSeconds(5))} />,
})

/** Its wait is over, and others go first: "Queued" until it leaves. */
export const WaitsForItsTurn = meta.story({
  render: (args) => (
    <Fresh {...args} of={() => errorOf('concurrent_limit_exceeded', { ...inTurn, maxAttempts: undefined })} />
  ),
})

/** A server error is tried again after 1, 2 and 4 s; the person may hurry it. */
export const ServerBusy = meta.story({
  render: (args) => (
    <Fresh
      {...args}
      of={() => errorOf('service_unavailable', { ...inSeconds(4), attempt: 3, maxAttempts: 4 })}
    />
  ),
})

/** The same button keeps the focus while the retry is on its way, without effect. */
export const Retrying = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('service_unavailable', retrying)} />,
  play: async ({ canvas, userEvent, args }) => {
    const [retry] = canvas.getAllByRole('button')
    await userEvent.click(retry as HTMLElement)
    await expect(retry).toHaveFocus()
    await expect(args.onRetry).not.toHaveBeenCalled()
  },
})

/** A retry got through: said in the same place, and gone after four seconds, but not from under pointer or keyboard. */
export const Recovered = meta.story({
  render: (args) => <GetsThrough {...args} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Working again')).toBeVisible()
  },
})

export const ServerBusyLastTryFailed = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('service_unavailable', gaveUp)} />,
  play: async ({ canvas, userEvent, args }) => {
    const [retry] = canvas.getAllByRole('button')
    await userEvent.click(retry as HTMLElement)
    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
})

/** Nothing ticks: it goes on when the connection is back. The browser can be wrong, so a try is allowed. */
export const Offline = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('connection_error', offline)} />,
})

/** The connection broke while the audio was sent. It was not sent again by itself: that could start a second job. */
export const ConnectionBroke = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('connection_error')} />,
})

/** The answer was lost after the audio had been sent: starting again could be billed twice. */
export const MayStillFinish = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('still_processing')} />,
})

export const FileTooLarge = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('file_too_large')} />,
  play: async ({ canvas, userEvent, args }) => {
    const [choose] = canvas.getAllByRole('button')
    await userEvent.click(choose as HTMLElement)
    await expect(args.onChooseFile).toHaveBeenCalledOnce()
  },
})

export const WrongFormat = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('invalid_audio_format')} />,
})

/** Your own server does not know who asks. Once they have signed in, `retryNow` goes on with the same recording. */
export const SignInRequired = meta.story({
  args: { onSignIn: fn() },
  render: (args) => <Fresh {...args} of={() => errorOf('sign_in_required', {}, { status: 401 })} />,
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await expect(args.onSignIn).toHaveBeenCalledOnce()
    await expect(args.onRetry).not.toHaveBeenCalled()
  },
})

/** A visitor can do nothing about a key, so the banner does not speak of one. The code to quote is in the details. */
export const KeyRevoked = meta.story({
  render: (args) => (
    <Fresh {...args} of={() => errorOf('revoked_api_key', {}, { requestId: 'req_8f3a2c' })} />
  ),
})

export const KeyRevokedWithDetails = meta.story({
  tags: ['plays'],
  render: KeyRevoked.input.render,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const details = canvas.getAllByRole('button').at(-1) as HTMLElement
    await userEvent.click(details)
    await expect(details).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getByText('revoked_api_key')).toBeVisible()
    await expect(canvasElement).not.toHaveTextContent('The API said')
  },
})

/** The same for those who own the integration: what to fix, and what the API said. */
export const KeyRevokedForDevelopers = meta.story({
  args: { audience: 'developer' },
  render: (args) => (
    <Fresh
      {...args}
      of={() =>
        errorOf(
          'revoked_api_key',
          {},
          { requestId: 'req_8f3a2c', message: 'The API key sk_live_… was revoked on 2 November.' },
        )
      }
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getAllByRole('button').at(-1) as HTMLElement)
    await expect(canvas.getByText(/was revoked on/)).toBeVisible()
  },
})

/** A field of a form: `param` says which. */
export const MissingField = meta.story({
  args: { audience: 'developer' },
  render: (args) => (
    <Fresh {...args} of={() => errorOf('missing_required_field', {}, { param: 'language', status: 400 })} />
  ),
})

/** A code of a newer API is shown as its kind of error. */
export const UnknownError = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('unknown_error', {}, { rawCode: 'something_new' })} />,
})

/** Without handlers there are no buttons; message and countdown are there all the same. */
export const ErrorAlone = meta.story({
  args: { onRetry: undefined, onCancel: undefined, onDismiss: undefined, onChooseFile: undefined },
  render: (args) => <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(90))} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('timer')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
})
