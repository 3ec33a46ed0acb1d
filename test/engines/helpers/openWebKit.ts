import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine, Tab } from './Engine.js'

const DRIVER = '/usr/bin/WebKitWebDriver'
const DISPLAY = '/usr/bin/Xvfb'
const browsers = ['4.1', '6.0', '4.0'].map(
  (version) =>
    `/usr/lib/${{ x64: 'x86_64', arm64: 'aarch64' }[process.arch as string]}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
)

/** WebKitGTK's own small browser, where it, its driver and a display to draw on are there. */
export function findWebKit(): string | undefined {
  return [DRIVER, DISPLAY].every((path) => existsSync(path))
    ? browsers.find((path) => existsSync(path))
    : undefined
}

const keys = { Tab: '\uE004', Enter: '\uE007' }

/** Drives WebKitGTK over WebDriver, one command at a time. */
export async function openWebKit(): Promise<Engine> {
  // The display picks its number, and tells it.
  const display = spawn(DISPLAY, ['-displayfd', '1', '-screen', '0', '1280x720x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    display.stdout.once('data', (data: Buffer) => resolve(String(data).trim()))
    display.once('error', reject)
  })
  const port = await freePort()
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    // Containers allow no sandbox inside of theirs.
    env: { ...process.env, DISPLAY: `:${number}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  })
  const base = `http://127.0.0.1:${port}/session`
  const { sessionId } = await begin()
  // Stays: a new tab needs an old one.
  const home = await call<string>('GET', '/window')
  let latest: Promise<unknown> = Promise.resolve()

  return {
    name: 'WebKitGTK',
    async open(url) {
      const { handle } = await inTurn(async () => {
        await call('POST', '/window', { handle: home })
        const tab = await call<{ handle: string }>('POST', '/window/new', { type: 'tab' })
        await call('POST', '/window', { handle: tab.handle })
        await call('POST', '/url', { url })
        return tab
      })
      return tabOf(handle)
    },
    async close() {
      await inTurn(() => call('DELETE', ''))
      driver.kill()
      display.kill()
    },
  }

  function tabOf(handle: string): Tab {
    const here = <Result>(task: () => Promise<Result>) =>
      inTurn(async () => {
        await call('POST', '/window', { handle })
        return task()
      })
    const run = (script: string) =>
      here(() =>
        call<{ value: string; thrown?: string } | null>('POST', '/execute/sync', { script, args: [] }),
      )
    return {
      // Others have their turn meanwhile.
      async play(scenario, input = null) {
        const id = Math.random().toString(36).slice(2)
        await run(`window.played = window.played ?? {}
          scenarios.${scenario}(${JSON.stringify(input)}).then(
            (value) => { played['${id}'] = { value: JSON.stringify(value ?? null) } }, (thrown) => { played['${id}'] = { thrown: String(thrown) } })`)
        for (;;) {
          const outcome = await run(`return window.played?.['${id}'] ?? null`)
          if (outcome?.thrown) throw new Error(outcome.thrown)
          if (outcome) return JSON.parse(outcome.value)
          await sleep(50)
        }
      },
      async press(key) {
        const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] }))
        await here(() => call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] }))
      },
      async reload() {
        await here(() => call('POST', '/refresh', {}))
      },
      async close() {
        await here(() => call('DELETE', '/window'))
      },
    }
  }

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const turn = latest.then(task, task)
    latest = turn.catch(() => {})
    return turn
  }

  async function begin(): Promise<{ sessionId: string }> {
    const browser = { binary: findWebKit(), args: ['--automation'] }
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browser } }
    for (let tries = 0; ; tries++) {
      try {
        return await request('POST', base, { capabilities })
      } catch (thrown) {
        // The driver is not listening yet.
        if (tries > 100 || !(thrown instanceof TypeError)) throw thrown
        await sleep(100)
      }
    }
  }

  function call<Value>(method: string, path: string, body?: object): Promise<Value> {
    return request(method, `${base}/${sessionId}${path}`, body)
  }
}

async function request<Value>(method: string, url: string, body?: object): Promise<Value> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: Value }
  if (!response.ok) throw new Error(JSON.stringify(value))
  return value
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address instanceof Object ? address.port : 0
}
