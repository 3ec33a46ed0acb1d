import { type ReactNode, useEffect, useState } from 'react'
import preview from '../.storybook/preview.js'
import {
  ErrorBanner,
  type RunPhase,
  type TranscriptionError,
  TranscriptionStatus,
  TranscriptText,
} from '../src/index.js'
import { errorOf, gaveUp, inSeconds, offline, retrying } from './support/errorOf.js'
import { progress, transcript } from './support/runs.js'

/** For `npm run pictures`: nothing that a visitor looks for. */
const meta = preview.meta({ title: 'Pictures', tags: ['!dev', '!autodocs', '!test'] })

export default meta

const nothing = () => {}

function SevenBanners(): ReactNode {
  const [errors] = useState(() => [
    errorOf('rate_limit_exceeded', inSeconds(24)),
    errorOf('service_unavailable', { ...inSeconds(4), attempt: 2, maxAttempts: 4 }),
    errorOf('service_unavailable', retrying),
    errorOf('connection_error', offline),
    errorOf('daily_quota_exceeded', { retryAt: Date.now() + 5 * 3_600_000 }),
    errorOf('internal_error', gaveUp),
  ])
  const [recovering, setRecovering] = useState(errors[2] ?? null)
  useEffect(() => {
    const timer = setTimeout(() => setRecovering(null), 500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div style={{ display: 'grid', gap: '0.75rem', width: '40rem' }}>
      {[...errors, recovering].map((error, index) => (
        <ErrorBanner
          key={String(index)}
          error={error}
          onRetry={nothing}
          onCancel={nothing}
          onDismiss={nothing}
        />
      ))}
    </div>
  )
}

/** What a banner can be doing, one below the other. */
export const SevenStates = meta.story({ render: () => <SevenBanners /> })

/** Where a line of text will be. */
const bar = (width: string) => ({
  width,
  height: '0.75rem',
  borderRadius: '6px',
  background: 'color-mix(in srgb, CanvasText 8%, Canvas)',
})

interface Step {
  after: number
  phase: RunPhase | 'idle'
  error?: () => TranscriptionError
}

const steps: Step[] = [
  { after: 0, phase: 'sending' },
  { after: 1_500, phase: 'waiting', error: () => errorOf('rate_limit_exceeded', inSeconds(5)) },
  { after: 6_500, phase: 'sending', error: () => errorOf('rate_limit_exceeded', retrying) },
  { after: 7_500, phase: 'success' },
]

function Run(): ReactNode {
  const [{ phase, error }, setShown] = useState<{ phase: Step['phase']; error: TranscriptionError | null }>({
    phase: 'idle',
    error: null,
  })
  useEffect(() => {
    const timers: ReturnType<typeof setTimeout>[] = []
    const start = () => {
      for (const { after, phase, error } of steps)
        timers.push(setTimeout(() => setShown({ phase, error: error?.() ?? null }), after))
    }
    window.addEventListener('start', start)
    return () => {
      window.removeEventListener('start', start)
      timers.forEach(clearTimeout)
    }
  }, [])
  return (
    <div
      style={{ width: '38rem', height: '14.5rem', display: 'grid', gap: '0.75rem', alignContent: 'start' }}
    >
      <ErrorBanner error={error} onRetry={nothing} onCancel={nothing} />
      <TranscriptionStatus phase={phase} progress={phase === 'sending' ? progress : null} error={error} />
      {phase === 'success' ? (
        <TranscriptText transcript={transcript} fileName="interview.mp3" />
      ) : (
        <div aria-hidden="true" style={{ display: 'grid', gap: '1rem', padding: '1rem' }}>
          {['90%', '96%', '60%'].map((width) => (
            <div key={width} style={bar(width)} />
          ))}
        </div>
      )}
    </div>
  )
}

/** From a refusal to the transcript, once `start` is dispatched on the window. */
export const Recovery = meta.story({ render: () => <Run /> })
