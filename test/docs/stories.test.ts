import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shownCode } from '../../.storybook/shownCode.js'
import { codeStories } from '../../docs/generate/codeStories.js'
import { type PlaygroundProps, playgroundCode, playgroundStates } from '../../stories/support/playground.js'
import { faultsOf } from './helpers/faultsOf.js'

const folder = join(import.meta.dirname, '../../stories')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.stories.tsx'),
)

test('stories/EveryCode.stories.tsx is what `npm run docs` writes', () => {
  const { path, text } = codeStories()
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('the code that a story shows is code of an app, and compiles', () => {
  const samples = new Map<string, string>()
  let stories = 0
  for (const file of files) {
    stories +=
      readFileSync(join(folder, file), 'utf8').match(/^export const \w+ = meta\.story\(/gm)?.length ?? 0
    for (const [name, code] of shownCode(join(folder, file)))
      samples.set(join(folder, `${file}-shown`, `${name}.tsx`), code)
  }
  expect(samples.size).toBe(stories)
  expect(stories).toBeGreaterThan(100)
  const ours =
    /\.\.\/|storybook|\bfn\(|\bplay\b|createFakeQueue|RecorderBox|StillQueue|StillOutbox|<Fresh|<Once/
  expect([...samples].filter(([, code]) => ours.test(code)).map(([path]) => path)).toEqual([])
  for (const [index, props] of playgrounds.entries())
    samples.set(join(folder, 'Playground-shown', `${index}.tsx`), playgroundCode(props))
  expect(faultsOf(samples)).toEqual([])
}, 300_000)

const first: PlaygroundProps = {
  code: 'rate_limit_exceeded',
  phase: 'waiting',
  seconds: 30,
  attempt: 1,
  handlers: ['onRetry', 'onCancel', 'onDismiss', 'onSignIn', 'onChooseFile'],
  audience: 'user',
  language: 'en',
  details: true,
}
const playgrounds: PlaygroundProps[] = [
  ...playgroundStates.map((phase) => ({ ...first, phase })),
  ...(['en', 'am', 'ti', 'so'] as const).map((language): PlaygroundProps => {
    return { ...first, code: 'internal_error', language, audience: 'developer', handlers: [], details: false }
  }),
  { ...first, language: 'so' },
]
