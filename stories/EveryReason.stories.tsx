import { fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ErrorBanner, type ErrorReason } from '../src/index.js'
import { codeOf, refused } from './support/refused.js'

const handlers = { onRetry: fn(), onDismiss: fn(), onChooseFile: fn() }

function Refused({ reason = 'empty' }: { reason?: ErrorReason }) {
  return <ErrorBanner error={refused(reason)} {...handlers} />
}

const meta = preview.meta({
  title: 'Banner/Why a file is refused',
  component: Refused,
  args: { reason: 'empty' },
  argTypes: { reason: { control: 'select', options: Object.keys(codeOf) } },
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
