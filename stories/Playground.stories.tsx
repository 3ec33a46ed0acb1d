import { useMemo } from 'react'
import { fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ErrorBanner } from '../src/index.js'
import { errorOf } from './support/errorOf.js'
import {
  type PlaygroundProps,
  playgroundCode,
  playgroundHandlers,
  playgroundState,
  playgroundStates,
} from './support/playground.js'
import { shownCodes } from './support/situations.js'

const actions = { onRetry: fn(), onCancel: fn(), onDismiss: fn(), onSignIn: fn(), onChooseFile: fn() }

function AnyBanner({
  code = 'rate_limit_exceeded',
  phase = 'waiting',
  seconds = 30,
  attempt = 1,
  handlers = [],
  language = 'en',
  ...banner
}: Partial<PlaygroundProps>) {
  const error = useMemo(() => {
    if (phase === 'recovered') return null
    return errorOf(code, playgroundState({ code, phase, seconds, attempt }))
  }, [code, phase, seconds, attempt])
  const given = Object.fromEntries(handlers.map((name) => [name, actions[name]]))
  return <ErrorBanner {...banner} {...given} error={error} locale={language} />
}

const meta = preview.meta({
  title: 'Playground',
  component: AnyBanner,
  tags: ['!autodocs'],
  argTypes: {
    code: { control: 'select', options: shownCodes },
    phase: { control: 'select', options: playgroundStates },
    seconds: { control: { type: 'number', min: 0 } },
    attempt: { control: { type: 'number', min: 1 } },
    handlers: { control: 'inline-check', options: playgroundHandlers },
    audience: { control: 'inline-radio', options: ['user', 'developer'] },
    language: {
      control: {
        type: 'inline-radio',
        labels: { en: 'English', am: 'Amharic', ti: 'Tigrinya', so: 'Somali' },
      },
      options: ['en', 'am', 'ti', 'so'],
    },
    details: { control: 'boolean' },
  },
})

export default meta

/** Any code in any state, for whom and in what language you like; the code below follows. */
export const Playground = meta.story({
  parameters: {
    docs: {
      source: {
        code: undefined,
        type: 'dynamic',
        transform: (_: string, { args }: { args: PlaygroundProps }) => playgroundCode(args),
      },
    },
  },
  args: {
    code: 'rate_limit_exceeded',
    phase: 'waiting',
    seconds: 30,
    attempt: 1,
    handlers: ['onRetry', 'onCancel', 'onDismiss'],
    audience: 'user',
    language: 'en',
    details: true,
  },
})
