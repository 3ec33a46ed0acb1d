import { fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import {
  ErrorBanner,
  type ErrorCode,
  type RetryState,
  TranscriptionError,
  type TranscriptionErrorOptions,
} from '../src/index.js'

/** An error as a run hands it to the banner. */
function errorOf(
  code: ErrorCode,
  state: Partial<RetryState> = {},
  more: Partial<TranscriptionErrorOptions> = {},
) {
  const error = new TranscriptionError({ code, message: 'What the API said, for developers.', ...more })
  return error.withRetryState({ phase: 'error', attempt: 1, willRetry: false, retryAt: null, ...state })
}

function inSeconds(seconds: number): Partial<RetryState> {
  return { phase: 'waiting', willRetry: true, retryAt: Date.now() + seconds * 1_000 }
}

const meta = preview.meta({
  title: 'ErrorBanner',
  component: ErrorBanner,
  args: { onRetry: fn(), onCancel: fn(), onDismiss: fn(), onChooseFile: fn() },
})

export default meta

/** A rate limit is waited out: no "Retry now" before the time is up, it is sure to fail. */
export const RateLimited = meta.story({ args: { error: errorOf('rate_limit_exceeded', inSeconds(30)) } })

/** Longer than a day: the run has ended, and the banner says when to come back. */
export const DailyQuotaUsedUp = meta.story({
  args: { error: errorOf('daily_quota_exceeded', {}, { status: 429, retryAfter: 30 * 3_600 }) },
})

export const TooManyAtOnce = meta.story({
  args: { error: errorOf('concurrent_limit_exceeded', inSeconds(5)) },
})

/** A server error is tried again after 1, 2 and 4 s; the person may hurry it. */
export const ServerBusy = meta.story({
  args: { error: errorOf('service_unavailable', { ...inSeconds(4), attempt: 3, maxAttempts: 4 }) },
})

/** The same button keeps the focus while the retry is on its way. */
export const Retrying = meta.story({
  args: {
    error: errorOf('service_unavailable', { phase: 'sending', willRetry: true, attempt: 2, maxAttempts: 4 }),
  },
})

export const ServerBusyLastTryFailed = meta.story({
  args: { error: errorOf('service_unavailable', { attempt: 4, maxAttempts: 4 }) },
})

export const Offline = meta.story({
  args: { error: errorOf('connection_error', { phase: 'offline', willRetry: true }) },
})

export const LineBroke = meta.story({ args: { error: errorOf('connection_error') } })

/** The answer was lost after the audio had been sent: starting again could be billed twice. */
export const MayStillFinish = meta.story({ args: { error: errorOf('still_processing') } })

export const FileTooLarge = meta.story({ args: { error: errorOf('file_too_large') } })

export const WrongFormat = meta.story({ args: { error: errorOf('invalid_audio_format') } })

/** A visitor can do nothing about a key, so the banner does not speak of one. */
export const KeyRevoked = meta.story({ args: { error: errorOf('revoked_api_key') } })

/** The same for those who own the integration. */
export const KeyRevokedForDevelopers = meta.story({
  args: { error: errorOf('revoked_api_key'), audience: 'developer' },
})

export const UnknownError = meta.story({
  args: { error: errorOf('unknown_error', {}, { rawCode: 'something_new' }) },
})

/** Without handlers there are no buttons; message and countdown are there all the same. */
export const ErrorAlone = meta.story({
  args: {
    error: errorOf('rate_limit_exceeded', inSeconds(90)),
    onRetry: undefined,
    onCancel: undefined,
    onDismiss: undefined,
    onChooseFile: undefined,
  },
})
