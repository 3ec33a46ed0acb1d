import { ModelFileError } from '../sandbox/recogniser/ModelFileError.js'
import { PortError } from './PortError.js'
import { startDemo } from './startDemo.js'

const asked = process.env['PORT'] || '5173'

try {
  const port = readPort(asked)
  console.log('Loading the speech recogniser ...')
  const demo = await startDemo({ port })
  console.log(`
The demo is at ${demo.url}${demo.url.endsWith(`:${asked}`) ? '' : ` (port ${asked} is in use)`}

1. Press Transcribe: a sample in English is chosen already.
2. Then break it: "Rate limit", "Offline" and the others happen to the next request, which leaves at once.
3. Under "Many files", add the sample ten times, and reload the page in the middle.

Behind it is a local sandbox of the API at ${demo.sandboxUrl}; nothing leaves this machine. Ctrl+C stops both.
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close())
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port
  throw new PortError(
    `PORT=${text} is no port: it takes a number from 1 to 65535, as in PORT=5173 npm run demo.`,
  )
}

function explain(error: unknown): string {
  if (error instanceof ModelFileError || error instanceof PortError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EACCES')
    return `This user may not listen on port ${asked}. Take one from 1024 up: PORT=5173 npm run demo.`
  return `The demo could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
