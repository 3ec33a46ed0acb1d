import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export interface Tool {
  process: ChildProcess
  /** All it has printed so far, without colours. */
  printed: () => string
  /** The first such text, as soon as it is printed; `undefined` when it ends without. */
  find: (pattern: RegExp) => Promise<string | undefined>
  ended: Promise<number | null>
}

/** Starts a package's command, or a script by its whole path, as a person would, without what the test runner has in its environment. */
export function startTool(
  script: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Tool {
  const { NODE_ENV: _, VITEST: __, ...outer } = process.env
  const tool = spawn(process.execPath, [find(script, cwd), ...args], {
    cwd,
    env: { ...outer, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it starts can be ended with it.
    detached: process.platform !== 'win32',
  })
  let output = ''
  const looks = new Set<() => void>()
  for (const stream of [tool.stdout, tool.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += stripVTControlCharacters(text)
      for (const look of looks) look()
    })
  }
  const ended = once(tool, 'close').then(([code]: (number | null)[]) => code ?? null)
  return {
    process: tool,
    printed: () => output,
    ended,
    find(pattern) {
      const found = new Promise<string>((done) => {
        const look = () => {
          const [text] = pattern.exec(output) ?? []
          if (text !== undefined) done(text)
        }
        looks.add(look)
        look()
      })
      return Promise.race([found, ended.then(() => undefined)])
    },
  }
}

/** As Node finds a package: in the nearest `node_modules` above. */
function find(script: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = resolve(folder, 'node_modules', script)
    if (existsSync(path)) return path
    if (folder === dirname(folder)) throw new Error(`${script} is not installed.`)
  }
}

/** Runs a package's command to its end; returns what it printed. */
export async function runTool(...given: Parameters<typeof startTool>): Promise<string> {
  const tool = startTool(...given)
  if ((await tool.ended) !== 0) throw new Error(`${given[0]} failed:\n${tool.printed()}`)
  return tool.printed()
}

/** Runs a server until it is closed; its address is the first on this machine that it prints. */
export async function serveWithTool(
  ...given: Parameters<typeof startTool>
): Promise<{ url: string; printed: Tool['printed']; close: () => Promise<void> }> {
  const tool = startTool(...given)
  const url = await tool.find(/http:\/\/127\.0\.0\.1:\d+/)
  if (!url) throw new Error(`${given[0]} ended:\n${tool.printed()}`)
  return {
    url,
    printed: tool.printed,
    async close() {
      // Asked politely, Next.js waits for connections that the browser keeps open.
      const { pid } = tool.process
      if (pid !== undefined && process.platform !== 'win32') process.kill(-pid, 'SIGKILL')
      else tool.process.kill('SIGKILL')
      await tool.ended
    },
  }
}
