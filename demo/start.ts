import { ModelFileError } from '../sandbox/recogniser/ModelFileError.js'
import { startDemo } from './startDemo.js'

const port = Number(process.env['PORT'] || 5173)

try {
  console.log('Loading the speech recogniser ...')
  const demo = await startDemo({ port })
  console.log(`
The demo is at ${demo.url}

1. Open it, choose the sample or a recording of yours in English, and press Transcribe.
2. Then break it: pick a failure under "Break it", and press Transcribe again.
3. Under "Many files", add the sample ten times, and reload the page in the middle.

Behind it is a local sandbox of the API at ${demo.sandboxUrl}; nothing leaves this machine. Ctrl+C stops both.
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close())
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}

function explain(error: unknown): string {
  if (error instanceof ModelFileError) return error.message
  return `The demo could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
