import { parentPort, type Transferable } from 'node:worker_threads'
import type { WorkerMessage } from './WorkerThread.js'

type Handler<Request, Reply> = (
  request: Request,
  onProgress: (progress: number) => void,
) => Promise<{ reply: Reply; transfer?: Transferable[] }>

/**
 * The worker's side of `createWorkerThread`. What goes wrong in the ordinary way is part of the reply; an
 * exception ends the worker, because nobody knows what state it left a WebAssembly module in.
 */
export function serveWorker<Request, Reply>(handle: Handler<Request, Reply>): void {
  const send = (message: WorkerMessage<Reply>, transfer?: Transferable[]) =>
    parentPort?.postMessage(message, transfer)

  parentPort?.on('message', async (request: Request) => {
    const { reply, transfer } = await handle(request, (progress) => send({ kind: 'progress', progress }))
    send({ kind: 'done', reply }, transfer)
  })
  send({ kind: 'ready' })
}
