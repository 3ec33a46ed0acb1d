import { apiKeys } from './keys/findKey.js'
import { ModelFileError } from './recogniser/ModelFileError.js'
import { startSandbox } from './startSandbox.js'

const port = Number(process.env['PORT'] || 8787)

try {
  console.log('Loading the speech recogniser ...')
  const running = await startSandbox({
    port,
    onRequest: ({ method, path, status, durationMs }) =>
      console.log(`${method} ${path} ${status ?? 'no answer'} ${durationMs} ms`),
  })
  console.log(welcome(running.url))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close())
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}

function welcome(url: string): string {
  const keys = Object.entries(apiKeys).map(([key, { purpose }]) => `  ${key.padEnd(22)}${purpose}`)
  return `
The sandbox speaks the API at ${url}

English is recognised for real (Moonshine tiny). Amharic, Tigrinya and Somali are not: the answer says so.

Keys:
${keys.join('\n')}

Staged failures, request log: see sandbox/README.md. Ctrl+C stops it.
`
}

function explain(error: unknown): string {
  if (error instanceof ModelFileError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is in use, so the sandbox can't listen there.\nStop what uses it, or choose another port: PORT=8788 npm run sandbox`
  }
  return `The sandbox could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
