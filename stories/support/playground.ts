import { errorCatalog, type RetryState, type TranscriptionErrorCode } from '../../src/index.js'

export const playgroundStates = ['waiting', 'retrying', 'offline', 'later', 'final', 'recovered'] as const
export const playgroundHandlers = ['onRetry', 'onCancel', 'onDismiss', 'onSignIn', 'onChooseFile'] as const

/** What the playground's controls say. */
export interface PlaygroundProps {
  /** What went wrong. */
  code: TranscriptionErrorCode
  /** What is going on. `recovered` is shown after one of those that wait, and goes by itself. */
  phase: (typeof playgroundStates)[number]
  /** How long the wait is. */
  seconds: number
  /** Which try it was, from 1. */
  attempt: number
  /** Each adds its button, where it makes sense. */
  handlers: readonly (typeof playgroundHandlers)[number][]
  /** Whose words. */
  audience: 'user' | 'developer'
  language: 'en' | 'am' | 'ti' | 'so'
  /** "Details", with the code to quote. */
  details: boolean
}

type Shown = Pick<PlaygroundProps, 'code' | 'phase' | 'seconds' | 'attempt'>

/** The state of a run in which a banner shows that. */
export function playgroundState(
  { code, phase, seconds, attempt }: Shown,
  now = Date.now(),
): Partial<RetryState> {
  const tries = errorCatalog[code].retry === 'after-wait' ? { attempt } : { attempt, maxAttempts: 4 }
  switch (phase) {
    case 'waiting':
      return { phase: 'waiting', willRetry: true, retryAt: now + seconds * 1_000, ...tries }
    case 'retrying':
      return { phase: 'sending', willRetry: true, ...tries }
    case 'offline':
      return { phase: 'offline', willRetry: true, ...tries }
    case 'later':
      return { retryAt: now + seconds * 1_000, ...tries }
    default:
      return tries
  }
}

/** The code of what the playground shows. */
export function playgroundCode({ handlers, audience, language, details, ...shown }: PlaygroundProps): string {
  const state = Object.entries(playgroundState(shown, 0)).map(([name, value]) => {
    if (name === 'retryAt') return `retryAt: Date.now() + ${Number(value)}`
    return `${name}: ${typeof value === 'string' ? `'${value}'` : String(value)}`
  })
  const words = [
    language === 'en' ? [] : language,
    audience === 'user' ? [] : developerWords[language],
  ].flat()
  const isOver = shown.phase === 'recovered'
  return [
    `import { ErrorBanner } from 'lesan-react'`,
    audience === 'developer' && `import { ${developerWords[language]} } from 'lesan-react/locales/developer'`,
    language !== 'en' && `import { ${language} } from 'lesan-react/locales/${language}'`,
    `import 'lesan-react/styles.css'`,
    !isOver && `import { finalError } from 'lesan-react/testing'`,
    '',
    isOver ? 'const error = null' : `const error = finalError('${shown.code}', { ${state.join(', ')} })`,
    words.length > 0 && `const messages = [${words.join(', ')}]`,
    '',
    'export function Example() {',
    '  return (',
    '    <ErrorBanner',
    '      error={error}',
    language !== 'en' && `      locale="${language}"`,
    words.length > 0 && '      messages={messages}',
    audience === 'developer' && '      audience="developer"',
    !details && '      details={false}',
    ...handlers.map((handler) => `      ${handler}={() => {}}`),
    '    />',
    '  )',
    '}',
    '',
  ]
    .filter((line) => line !== false)
    .join('\n')
}

const developerWords = { en: 'developerEn', am: 'developerAm', ti: 'developerTi', so: 'developerSo' } as const
