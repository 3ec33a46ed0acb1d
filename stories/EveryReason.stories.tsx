import { fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ErrorBanner, type ErrorCode, type ErrorReason, TranscriptionError } from '../src/index.js'

/** A reason, under the code of the API it comes with. */
const codes: Record<ErrorReason, ErrorCode> = {
  no_file: 'missing_required_field',
  no_language: 'missing_required_field',
  empty: 'invalid_audio_format',
  too_short: 'invalid_audio_format',
  too_long: 'file_too_large',
  broken_off: 'invalid_audio_format',
  not_audio: 'invalid_audio_format',
  no_sound: 'invalid_audio_format',
  not_taken: 'invalid_audio_format',
  protected: 'invalid_audio_format',
  one_too_many: 'invalid_field_value',
  already_added: 'invalid_field_value',
  withheld: 'file_unreadable',
}

const handlers = { onRetry: fn(), onDismiss: fn(), onChooseFile: fn() }

function Refused({ reason = 'empty' }: { reason?: ErrorReason }) {
  const param = reason === 'no_language' ? 'language' : 'file'
  const error = new TranscriptionError({ code: codes[reason], reason, param, message: 'Refused.' })
  return <ErrorBanner error={error} {...handlers} />
}

const meta = preview.meta({
  title: 'Every reason',
  component: Refused,
  args: { reason: 'empty' },
  argTypes: { reason: { control: 'select', options: Object.keys(codes) } },
})

export default meta

export const NoFile = meta.story({ args: { reason: 'no_file' } })
export const NoLanguage = meta.story({ args: { reason: 'no_language' } })
export const Empty = meta.story({ args: { reason: 'empty' } })
export const TooShort = meta.story({ args: { reason: 'too_short' } })
export const TooLong = meta.story({ args: { reason: 'too_long' } })
export const BrokenOff = meta.story({ args: { reason: 'broken_off' } })
export const NotAudio = meta.story({ args: { reason: 'not_audio' } })
export const NoSound = meta.story({ args: { reason: 'no_sound' } })
export const NotTaken = meta.story({ args: { reason: 'not_taken' } })
export const Protected = meta.story({ args: { reason: 'protected' } })
export const OneTooMany = meta.story({ args: { reason: 'one_too_many' } })
export const AlreadyAdded = meta.story({ args: { reason: 'already_added' } })
export const Withheld = meta.story({ args: { reason: 'withheld' } })
