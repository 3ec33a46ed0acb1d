import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

/** All code a consumer of an entry loads, minified; React and TanStack Query are the app's own. */
async function bundleOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: [/^react/, /^zod/, /^@tanstack/],
        onLog() {},
      },
    },
  })
  return [built]
    .flat()
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .map((chunk) => ('code' in chunk ? chunk.code : ''))
    .join('')
}

test('the main entry brings English alone', async () => {
  const code = await bundleOf('src/index.ts')
  expect(code).toContain('Too many requests')
  expect(code).not.toMatch(/\p{Script=Ethiopic}|Codsiyo/u)
  expect(code, 'a recorder’s words').not.toContain('microphone')
  expect(code, 'words for developers').not.toContain('The API key was revoked')
})

test.each(['am', 'ti', 'so'])('the language %s is an entry of its own, of at most 3.3 kB', async (locale) => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }
  expect(exports[`./locales/${locale}`]).toMatchObject({
    types: `./dist/messages/${locale}.d.ts`,
    default: `./dist/messages/${locale}.js`,
  })
  const code = await bundleOf(`src/messages/${locale}.ts`)
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3_300)
})

test.each(['Am', 'Ti', 'So'])(
  'a recorder’s words, %s, are an entry of their own, of at most 1.3 kB',
  async (name) => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      exports: Record<string, unknown>
    }
    expect(exports[`./recorder/locales/${name.toLowerCase()}`]).toMatchObject({
      types: `./dist/messages/recorder${name}.d.ts`,
      default: `./dist/messages/recorder${name}.js`,
    })
    const code = await bundleOf(`src/messages/recorder${name}.ts`)
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1_300)
  },
)
