import { mkdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright'
import { chromiumArgs, findChromium } from '../../test/helpers/findChromium.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const folder = path('../../screenshots/looks')
const subjects = ['sonner', 'uppy', 'react-dropzone', 'lesan-react']

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })

const { outputFiles } = await build({
  entryPoints: [path('page/main.tsx')],
  bundle: true,
  write: false,
  outdir: folder,
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
})
const styles = await build({
  stdin: {
    contents: `@import '@uppy/core/css/style.min.css'; @import '@uppy/dashboard/css/style.min.css'; @import '../../src/styles.css';`,
    loader: 'css',
    resolveDir: path('.'),
  },
  bundle: true,
  write: false,
  logLevel: 'error',
})
const script = outputFiles[0]?.text ?? ''
const css = styles.outputFiles[0]?.text ?? ''

/** One subject in a page as any app's. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Looks</title><style>${css}
body { margin: 16px; font: 15px/1.5 system-ui, sans-serif } #root { display: grid; gap: 16px }
/* What is out of the window's sight is drawn as well. */
.lesan-queue-row { content-visibility: visible !important }</style>
<div id="root"></div><script src="/main.js"></script>`

/** All of them beside each other, each in a frame of the width that is asked for. */
const sheet = (width: number) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="color-scheme" content="light dark"><title>Looks</title><style>
body { display: grid; grid-template-columns: repeat(${width < 600 ? 4 : 2}, ${width}px); gap: 16px; margin: 16px; font: 15px system-ui }
iframe { inline-size: ${width}px; block-size: 760px; border: 1px solid gray; margin-block-start: 8px }</style>
${subjects.map((of) => `<div>${of}<iframe title="${of}" src="/page?of=${of}"></iframe></div>`).join('')}`

const server = createServer(({ url = '' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const isScript = pathname === '/main.js'
  response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
  response.end(isScript ? script : pathname === '/page' ? page : sheet(Number(searchParams.get('width'))))
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve)
})
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('The server is not listening.')
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
try {
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const sheetPage = await browser.newPage({
        colorScheme,
        viewport: { width: width < 600 ? 1520 : 2608, height: 800 },
      })
      await sheetPage.goto(`http://127.0.0.1:${address.port}/?width=${width}`)
      const inFrame = (of: string, selector: string) =>
        sheetPage.frameLocator(`[title=${of}]`).locator(selector).first().waitFor()
      await inFrame('sonner', '[data-sonner-toast][data-mounted=true]')
      await inFrame('uppy', '.uppy-StatusBar.is-error')
      await inFrame('react-dropzone', '.dropzone')
      await inFrame('lesan-react', '.lesan-banner')
      await sheetPage.screenshot({
        path: `${folder}/${width}-${colorScheme}.png`,
        fullPage: true,
        animations: 'disabled',
      })
      await sheetPage.close()
    }
  }
  console.log(`Four pictures are in ${folder}`)
} finally {
  await browser.close()
  server.close()
}
