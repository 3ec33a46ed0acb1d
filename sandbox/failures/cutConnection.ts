import { ServerResponse } from 'node:http'
import type { QueuedFailure } from '../Failure.js'
import { noAnswer } from '../http/noAnswer.js'
import { bodyChunks } from '../http/readBody.js'
import type { SandboxContext } from '../SandboxState.js'

type Moment = Extract<QueuedFailure, { kind: 'cut' }>['after']

/** Breaks the connection at the given moment; where there is none (`app.request()`), it is an answer that is none. */
export async function cutConnection(c: SandboxContext, after: Moment): Promise<Response> {
  for await (const _ of bodyChunks(c)) if (after === 'upload-start') break

  const outgoing = c.env?.outgoing
  if (!(outgoing instanceof ServerResponse)) return noAnswer()
  if (after === 'headers' || after === 'body') {
    c.var.entry.status = 200
    await sendPart(outgoing, after)
  }
  outgoing.destroy()
  return noAnswer()
}

/** Announces a whole body; sends none of it, or half. */
async function sendPart(outgoing: ServerResponse, part: 'headers' | 'body'): Promise<void> {
  const body = JSON.stringify({
    id: 'job_cut_off',
    object: 'transcription',
    status: 'completed',
    text: 'And so',
  })
  outgoing.writeHead(200, {
    'Access-Control-Allow-Origin': '*',
    'Content-Type': 'application/json',
    'Content-Length': body.length,
  })
  outgoing.flushHeaders()
  if (part === 'body') outgoing.write(body.slice(0, body.length / 2))
  // A connection that is destroyed at once takes what is still in its buffer with it.
  await new Promise((resolve) => setTimeout(resolve, 20))
}
