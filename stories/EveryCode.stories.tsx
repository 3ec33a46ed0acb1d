import { fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import type { Audience, TranscriptionErrorCode } from '../src/index.js'
import { Fresh } from './support/Fresh.js'
import { type Phase, phaseNames, phases, phasesOf, shownCodes } from './support/situations.js'

interface AnyErrorProps {
  code?: TranscriptionErrorCode
  phase?: Phase
  audience?: Audience
}

const handlers = { onRetry: fn(), onCancel: fn(), onDismiss: fn(), onChooseFile: fn() }

function AnyError({ code = 'rate_limit_exceeded', phase = 'waiting', audience }: AnyErrorProps) {
  return <Fresh key={`${code} ${phase}`} of={() => phases[phase](code)} audience={audience} {...handlers} />
}

const meta = preview.meta({
  title: 'Every code',
  component: AnyError,
  args: { code: 'rate_limit_exceeded', phase: 'waiting' },
  argTypes: {
    code: { control: 'select', options: shownCodes },
    phase: { control: 'select', options: phaseNames },
    audience: { table: { disable: true } },
  },
  // Twenty-seven banners on a page, some with the same title, are no page anyone would build.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
})

export default meta

/** Any code in any phase; language, theme, audience and direction are in the toolbar. */
export const Playground = meta.story({})

function AllOf({ phase = 'waiting', audience }: AnyErrorProps) {
  return (
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '40rem' }}>
      {shownCodes
        .filter((code) => phasesOf(code).includes(phase))
        .map((code) => (
          <AnyError key={code} code={code} phase={phase} audience={audience} />
        ))}
    </div>
  )
}

export const Waiting = meta.story({ args: { phase: 'waiting' }, render: AllOf })
export const WaitingThirdTry = meta.story({ args: { phase: 'waiting, third try' }, render: AllOf })
export const RetryingNow = meta.story({ args: { phase: 'retrying' }, render: AllOf })
export const WithoutConnection = meta.story({ args: { phase: 'offline' }, render: AllOf })
export const ComeBackLater = meta.story({ args: { phase: 'come back later' }, render: AllOf })
export const CanTryAgainNow = meta.story({ args: { phase: 'can try again now' }, render: AllOf })
export const GaveUp = meta.story({ args: { phase: 'gave up' }, render: AllOf })
export const Over = meta.story({ args: { phase: 'over' }, render: AllOf })
