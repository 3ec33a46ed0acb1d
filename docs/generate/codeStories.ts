import { fileURLToPath } from 'node:url'
import { errorCatalog, type TranscriptionErrorCode } from '../../src/index.js'

/** `stories/EveryCode.stories.tsx`: a story for each code a banner shows, as the catalogue has them now. */
export function codeStories(): { path: string; text: string } {
  const path = fileURLToPath(new URL('../../stories/EveryCode.stories.tsx', import.meta.url))
  const codes = (Object.keys(errorCatalog) as TranscriptionErrorCode[]).filter((code) => code !== 'aborted')
  return { path, text: `${head}${codes.map(storyOf).join('')}` }
}

const head = `// Written by \`npm run docs\` from the catalogue of errors.
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
`

function storyOf(code: TranscriptionErrorCode): string {
  const { status } = errorCatalog[code]
  return `
export const ${exportNameOf(code)} = meta.story({
  name: '${status ?? 'No answer'} · ${code}',
  render: (args) => <Fresh {...args} of={() => errorOf('${code}'${stateOf(code)})} />,
})
`
}

/** Where a person most often meets it. */
function stateOf(code: TranscriptionErrorCode): string {
  if (code === 'daily_quota_exceeded') return ', inSeconds(5 * 3_600)'
  const { retry } = errorCatalog[code]
  if (retry === 'after-wait') return ', inSeconds(30)'
  return retry === 'backoff' ? ', gaveUp' : ''
}

function exportNameOf(code: string): string {
  return code.replace(/(^|_)(\w)/g, (_, _before, letter: string) => letter.toUpperCase())
}
