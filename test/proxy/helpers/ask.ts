import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Asked {
  method?: string
  /** As they stand: also those that `fetch` does not let a caller set. */
  headers?: Record<string, string | string[]>
  body?: string | Uint8Array
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The error of the API's form, if it is one. */
  error: { type: string; code: string; message: string; param?: string } | undefined
}

/** One HTTP request on a connection of its own. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (answer) => resolve(readAnswer(answer)))
    sent.on('error', reject)
    sent.end(body)
  })
}

export async function readAnswer(answer: IncomingMessage): Promise<Answer> {
  const text = await readText(answer)
  return { status: answer.statusCode ?? 0, headers: answer.headers, text, error: errorIn(text) }
}

export async function readText(stream: Duplex | IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of stream.setEncoding('utf8')) text += String(chunk)
  return text
}

function errorIn(text: string): Answer['error'] {
  try {
    return (JSON.parse(text) as { error?: Answer['error'] }).error
  } catch {
    return undefined
  }
}
