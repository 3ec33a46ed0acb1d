import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium } from 'playwright'
import { build, type InlineConfig, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../sandbox/startSandbox.js'
import { chromiumArgs, findChromium } from '../helpers/findChromium.js'
import { fakeRecogniser } from '../sandbox/helpers/fakeRecogniser.js'
import { wav } from '../sandbox/helpers/wav.js'
import { samplesOf } from './helpers/samplesOf.js'

const root = join(import.meta.dirname, '../..')

/** What `npm create vite` makes of the template react-ts, emptied. */
const emptyApp: Record<string, string> = {
  'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="UTF-8" />
    <link rel="icon" href="data:," />
    <title>app</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`,
  'src/main.tsx': `import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import App from './App.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
`,
  'src/App.tsx': '',
}

/** What the guide shows for each file of the app. */
const written = new Map(
  samplesOf('docs/guide.md').flatMap(({ file, code }): [string, string][] => (file ? [[file, code]] : [])),
)

let folder: string
let server: PreviewServer
let sandbox: RunningSandbox
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fresh-reader-'))
  for (const [file, code] of [...Object.entries(emptyApp), ...written]) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), code)
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  sandbox = await startSandbox({ recogniser: { ...fakeRecogniser(), languages: ['am'] } })
  const app: InlineConfig = {
    configFile: false,
    root: folder,
    logLevel: 'warn',
    plugins: [react()],
    // Instead of `npm install lesan-react`: as it is in the working tree.
    resolve: {
      alias: [
        { find: /^lesan-react$/, replacement: join(root, 'src/index.ts') },
        { find: /^lesan-react\/locales\//, replacement: join(root, 'src/messages/') },
        { find: /^lesan-react\/styles\.css$/, replacement: join(root, 'src/styles.css') },
      ],
    },
    preview: {
      host: '127.0.0.1',
      port: 0,
      // "Your own server", in front of a sandbox.
      proxy: {
        '/api/lesan': {
          target: sandbox.url,
          headers: { authorization: 'Bearer sk_test_sandbox' },
          rewrite: (path: string) => path.replace('/api/lesan', ''),
        },
      },
    },
  }
  await build({ ...app, logLevel: 'error' })
  server = await preview(app)
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await sandbox?.close()
  await rm(folder, { recursive: true })
})

test('what the guide adds to an empty Vite app is less than 20 lines', () => {
  expect([...written.keys()]).toEqual(['src/App.tsx', 'src/main.tsx'])
  const added = [...written].flatMap(([file, code]) => {
    const before = new Set(linesOf(emptyApp[file] ?? ''))
    return linesOf(code).filter((line) => !before.has(line))
  })
  expect(added.length).toBeLessThan(20)
})

test('a refusal is counted down in Amharic, then the transcript is there', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // Chromium reports every 429 of its own accord.
    if (message.type() === 'error' && !message.text().includes('429')) complaints.push(message.text())
  })
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  sandbox.sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 4 })
  await page.getByLabel('ድምፅ').setInputFiles({
    name: 'audio.wav',
    mimeType: 'audio/wav',
    buffer: Buffer.from(wav(0.5)),
  })

  const banner = page.getByRole('region')
  await banner.waitFor()
  expect(await banner.getAttribute('lang')).toBe('am')
  expect(await banner.getByRole('heading').innerText()).toMatch(/\p{Script=Ethiopic}/u)
  const seen = new Set<string>()
  await expect
    .poll(
      async () => {
        const timer = banner.getByRole('timer')
        for (const text of await timer.allInnerTexts()) seen.add(text)
        return page.locator('p[lang=am]').last().innerText()
      },
      { interval: 100 },
    )
    .toBe('hello')
  const counts = [...seen].map((text) => Number(/\d+/.exec(text)?.[0]))
  expect([...seen][0]).toMatch(/\p{Script=Ethiopic}/u)
  expect(counts.length).toBeGreaterThanOrEqual(3)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  // It says that it works again, and goes.
  await expect.poll(() => banner.count()).toBe(0)
  expect(complaints).toEqual([])
})

/** Lines with something on them, whatever their indentation. */
function linesOf(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
