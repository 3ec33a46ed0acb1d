// Written by `npm run docs` from the catalogue of errors.
import { fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ErrorBanner } from '../src/index.js'
import { errorOf, gaveUp, inSeconds } from './support/errorOf.js'
import { Fresh } from './support/Fresh.js'

const meta = preview.meta({
  title: 'Banner/Every code',
  component: ErrorBanner,
  args: { error: null, onRetry: fn(), onCancel: fn(), onDismiss: fn(), onSignIn: fn(), onChooseFile: fn() },
  argTypes: { error: { control: false } },
})

export default meta

export const MissingRequiredField = meta.story({
  name: '400 · missing_required_field',
  render: (args) => <Fresh {...args} of={() => errorOf('missing_required_field')} />,
})

export const InvalidFieldValue = meta.story({
  name: '400 · invalid_field_value',
  render: (args) => <Fresh {...args} of={() => errorOf('invalid_field_value')} />,
})

export const InvalidAudioFormat = meta.story({
  name: '400 · invalid_audio_format',
  render: (args) => <Fresh {...args} of={() => errorOf('invalid_audio_format')} />,
})

export const FileTooLarge = meta.story({
  name: '400 · file_too_large',
  render: (args) => <Fresh {...args} of={() => errorOf('file_too_large')} />,
})

export const InvalidJson = meta.story({
  name: '400 · invalid_json',
  render: (args) => <Fresh {...args} of={() => errorOf('invalid_json')} />,
})

export const MissingApiKey = meta.story({
  name: '401 · missing_api_key',
  render: (args) => <Fresh {...args} of={() => errorOf('missing_api_key')} />,
})

export const InvalidApiKey = meta.story({
  name: '401 · invalid_api_key',
  render: (args) => <Fresh {...args} of={() => errorOf('invalid_api_key')} />,
})

export const ExpiredApiKey = meta.story({
  name: '401 · expired_api_key',
  render: (args) => <Fresh {...args} of={() => errorOf('expired_api_key')} />,
})

export const RevokedApiKey = meta.story({
  name: '401 · revoked_api_key',
  render: (args) => <Fresh {...args} of={() => errorOf('revoked_api_key')} />,
})

export const InsufficientScope = meta.story({
  name: '403 · insufficient_scope',
  render: (args) => <Fresh {...args} of={() => errorOf('insufficient_scope')} />,
})

export const IpNotAllowed = meta.story({
  name: '403 · ip_not_allowed',
  render: (args) => <Fresh {...args} of={() => errorOf('ip_not_allowed')} />,
})

export const OriginNotAllowed = meta.story({
  name: '403 · origin_not_allowed',
  render: (args) => <Fresh {...args} of={() => errorOf('origin_not_allowed')} />,
})

export const JobNotFound = meta.story({
  name: '404 · job_not_found',
  render: (args) => <Fresh {...args} of={() => errorOf('job_not_found')} />,
})

export const WebhookNotFound = meta.story({
  name: '404 · webhook_not_found',
  render: (args) => <Fresh {...args} of={() => errorOf('webhook_not_found')} />,
})

export const ResourceNotFound = meta.story({
  name: '404 · resource_not_found',
  render: (args) => <Fresh {...args} of={() => errorOf('resource_not_found')} />,
})

export const RateLimitExceeded = meta.story({
  name: '429 · rate_limit_exceeded',
  render: (args) => <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />,
})

export const ConcurrentLimitExceeded = meta.story({
  name: '429 · concurrent_limit_exceeded',
  render: (args) => <Fresh {...args} of={() => errorOf('concurrent_limit_exceeded', inSeconds(30))} />,
})

export const DailyQuotaExceeded = meta.story({
  name: '429 · daily_quota_exceeded',
  render: (args) => <Fresh {...args} of={() => errorOf('daily_quota_exceeded', inSeconds(5 * 3_600))} />,
})

export const InternalError = meta.story({
  name: '500 · internal_error',
  render: (args) => <Fresh {...args} of={() => errorOf('internal_error', gaveUp)} />,
})

export const ServiceUnavailable = meta.story({
  name: '503 · service_unavailable',
  render: (args) => <Fresh {...args} of={() => errorOf('service_unavailable', gaveUp)} />,
})

export const ModelError = meta.story({
  name: '500 · model_error',
  render: (args) => <Fresh {...args} of={() => errorOf('model_error', gaveUp)} />,
})

export const SignInRequired = meta.story({
  name: '401 · sign_in_required',
  render: (args) => <Fresh {...args} of={() => errorOf('sign_in_required')} />,
})

export const NotAuthorized = meta.story({
  name: '403 · not_authorized',
  render: (args) => <Fresh {...args} of={() => errorOf('not_authorized')} />,
})

export const ConnectionError = meta.story({
  name: 'No answer · connection_error',
  render: (args) => <Fresh {...args} of={() => errorOf('connection_error')} />,
})

export const Timeout = meta.story({
  name: 'No answer · timeout',
  render: (args) => <Fresh {...args} of={() => errorOf('timeout')} />,
})

export const StillProcessing = meta.story({
  name: 'No answer · still_processing',
  render: (args) => <Fresh {...args} of={() => errorOf('still_processing')} />,
})

export const UnparsableResponse = meta.story({
  name: 'No answer · unparsable_response',
  render: (args) => <Fresh {...args} of={() => errorOf('unparsable_response')} />,
})

export const FileUnreadable = meta.story({
  name: 'No answer · file_unreadable',
  render: (args) => <Fresh {...args} of={() => errorOf('file_unreadable')} />,
})

export const UnknownError = meta.story({
  name: 'No answer · unknown_error',
  render: (args) => <Fresh {...args} of={() => errorOf('unknown_error')} />,
})
