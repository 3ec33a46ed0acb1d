import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { filesOf } from './helpers/filesOf.js'
import { type App, makeApp } from './helpers/makeApp.js'
import { packLibrary } from './helpers/packLibrary.js'
import { runTool } from './helpers/runTool.js'

const page = 'docs/testing.md'

// Packages are installed, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let samples: Map<string, string>
let app: App

beforeAll(async () => {
  await packLibrary()
  samples = await filesOf(page, 'A whole test')
  expect([...samples.keys()]).toEqual(['Upload.tsx', 'Upload.test.tsx', 'Failed.test.tsx'])
})

afterEach(() => app.remove())

const both = ['Upload.test.tsx', 'Failed.test.tsx']

async function titlesOf(files: string[]): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFile(join(app.folder, file), 'utf8')))
  const titles = texts.flatMap((text) =>
    [...text.matchAll(/^test\('(.*)',/gm)].map(([, title = '']) => title),
  )
  return titles.toSorted()
}

/** What passed, by its title; anything else stops the run. */
async function passed(tool: string, args: string[]): Promise<string[]> {
  const report = join(app.folder, 'report.json')
  await runTool(tool, [...args, `--outputFile=${report}`], app.folder)
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string }[] }[]
  }
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  return results.flatMap(({ title, status }) => (status === 'passed' ? title : [])).toSorted()
}

async function write(files: Iterable<readonly [name: string, text: string]>): Promise<void> {
  for (const [name, text] of files) await writeFile(join(app.folder, name), text)
}

test('The MUI app is configured as the page says.', async () => {
  app = await makeApp('mui')
  const config = new Map([...(await filesOf(page, 'Jest')), ...(await filesOf(page, 'Jest with MSW'))])
  for (const [name, text] of config) expect(await readFile(join(app.folder, name), 'utf8')).toBe(text)
})

describe('the page’s own tests and configuration', () => {
  test.each(['jsdom', 'happy-dom'])('in Vitest with %s', async (environment) => {
    app = await makeApp('vitest')
    const config = await filesOf(page, 'Vitest')
    expect([...config.keys()]).toEqual(['vitest.config.ts'])
    await write(samples)
    await write([...config].map(([name, text]) => [name, text.replace("'jsdom'", `'${environment}'`)]))
    expect(await passed('vitest/vitest.mjs', ['run', '--reporter=json'])).toEqual(await titlesOf(both))
  })

  test.each([
    { jest: 29, app: 'jest29', heading: 'Jest', environment: 'jsdom', files: ['Failed.test.tsx'] },
    { jest: 29, app: 'jest29', heading: 'Jest with MSW', environment: 'jest-fixed-jsdom', files: both },
    { jest: 30, app: 'mui', heading: 'Jest', environment: 'jsdom', files: ['Failed.test.tsx'] },
    {
      jest: 30,
      app: 'mui',
      heading: 'Jest with MSW',
      environment: 'jest-fixed-jsdom',
      files: [...both, 'src/App.test.tsx'],
    },
  ])('in Jest $jest with $environment', async ({ app: name, heading, environment, files }) => {
    app = await makeApp(name)
    const config = new Map([...(await filesOf(page, 'Jest')), ...(await filesOf(page, heading))])
    expect([...config.keys()]).toEqual(['jest.config.js', 'babel.config.js'])
    expect(config.get('jest.config.js')).toContain(`testEnvironment: '${environment}'`)
    // The environment's functions are global there, as the page says.
    const withoutImport = (text: string) => text.replace(/^import .* from 'vitest'\n/m, '')
    await write([...samples].map(([file, text]) => [file, withoutImport(text)]))
    await write([['empty.js', ''], ...config])
    expect(await passed('jest/bin/jest.js', ['--ci', '--json', ...files])).toEqual(await titlesOf(files))
  })
})
