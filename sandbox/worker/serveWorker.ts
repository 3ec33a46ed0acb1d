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

  parentPort?.on('message', async ({ id, request }: { id: number; request: Request }) => {
    const { reply, transfer } = await handle(request, (progress) => send({ kind: 'progress', id, progress }))
    send({ kind: 'done', id, reply }, transfer)
  })
  send({ kind: 'ready' })
}
