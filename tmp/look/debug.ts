import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { chromiumArgs, findChromium } from '../../test/helpers/findChromium.js'
const root = new URL('.', import.meta.url).pathname
const config = { configFile: new URL('../../vite.config.ts', import.meta.url).pathname, root, mode: 'production', logLevel: 'warn' as const, build: { outDir: '/tmp/look-out', emptyOutDir: true, minify: false }, preview: { host: '127.0.0.1', port: 0 } }
await build(config)
const server = await preview(config)
const { port } = server.httpServer.address() as { port: number }
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })

const page = await browser.newPage({ viewport: { width: Number(process.argv[2] ?? 1280), height: 1200 } })
await page.goto(`http://127.0.0.1:${port}/`)
await page.waitForTimeout(1000); await page.evaluate('globalThis.__name = (f) => f')
const out = await page.evaluate(async () => {
  const w = window as any
  const log: string[] = []
  new PerformanceObserver((list) => { for (const e of list.getEntries() as any[]) for (const s of e.sources) log.push('SHIFT ' + (s.node?.className ?? s.node?.parentElement?.className + ' text ' + s.node?.textContent) + ' ' + [s.previousRect, s.currentRect].map((r: any) => `${r.x} ${r.y} ${r.width} ${r.height}`).join(' -> ')) }).observe({ type: 'layout-shift' })
  const frame = () => new Promise((r) => setTimeout(r, 400))
  const rects = (label: string) => { const li = document.querySelectorAll('#queue li')[7]!; log.push(label + ' ' + li.getBoundingClientRect().height + ' ' + [...li.children].map((c) => c.className?.baseVal ?? c.className + ':' + (c as any).getBoundingClientRect().y + '+' + (c as any).getBoundingClientRect().height).join(' | ')) }
  rects('queued')
  for (const [n, s] of [['sending0', { phase: 'sending', progress: null }], ['sending1', { phase: 'sending', progress: w.progress }], ['processing', { phase: 'processing', progress: null }], ['success', { phase: 'success', transcript: w.long }]] as any) {
    w.queue.change(7, s); await frame(); rects(n)
  }
  return log
})
console.log(out.join('\n'))
await browser.close()
await server.close()
