import { fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { type Audience, ErrorBanner } from '../src/index.js'
import { type Phase, phaseNames, phases, phasesOf, shownCodes } from './support/situations.js'

interface AllCodesProps {
  phase?: Phase
  audience?: Audience
  locale?: string
}

const handlers = { onRetry: fn(), onCancel: fn(), onDismiss: fn(), onChooseFile: fn() }

function AllCodes({ phase = 'over', ...banner }: AllCodesProps) {
  return (
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '40rem' }}>
      {shownCodes
        .filter((code) => phasesOf(code).includes(phase))
        .map((code) => (
          <ErrorBanner key={`${code} ${phase}`} error={phases[phase](code)} {...banner} {...handlers} />
        ))}
    </div>
  )
}

const meta = preview.meta({
  title: 'Banner/All codes',
  component: AllCodes,
  argTypes: { phase: { control: 'select', options: phaseNames } },
  // Twenty-seven banners on a page, some with the same title, are no page anyone would build.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
})

export default meta

export const English = meta.story({ args: { locale: 'en' } })
export const Amharic = meta.story({ name: 'Amharic · አማርኛ', args: { locale: 'am' } })
export const Tigrinya = meta.story({ name: 'Tigrinya · ትግርኛ', args: { locale: 'ti' } })
export const Somali = meta.story({ name: 'Somali · Soomaali', args: { locale: 'so' } })
export const Waiting = meta.story({ args: { phase: 'waiting' } })
export const WaitingThirdTry = meta.story({ args: { phase: 'waiting, third try' } })
export const RetryingNow = meta.story({ args: { phase: 'retrying' } })
export const WithoutConnection = meta.story({ args: { phase: 'offline' } })
export const ComeBackLater = meta.story({ args: { phase: 'come back later' } })
export const CanTryAgainNow = meta.story({ args: { phase: 'can try again now' } })
export const GaveUp = meta.story({ args: { phase: 'gave up' } })
