import { type Transferable, Worker } from 'node:worker_threads'

interface CallOptions {
  /** Buffers to move instead of copying. */
  transfer?: Transferable[]
  onProgress?: (progress: number) => void
}

/** A worker thread that answers calls, and comes back by itself after a crash. */
export interface WorkerThread<Request, Reply> {
  readonly isReady: boolean
  /** Loads it, if that is not done or under way. */
  start(): Promise<void>
  call(request: Request, options?: CallOptions): Promise<Reply>
  close(): Promise<void>
}

/** What `serveWorker` sends back. */
export type WorkerMessage<Reply> =
  | { kind: 'ready' }
  | { kind: 'progress'; id: number; progress: number }
  | { kind: 'done'; id: number; reply: Reply }

interface PendingCall<Reply> {
  resolve(reply: Reply): void
  reject(error: Error): void
  onProgress?: (progress: number) => void
}

const bootstrap = new URL('./bootstrap.mjs', import.meta.url)

export function createWorkerThread<Request, Reply>(
  file: URL,
  loadData: () => Promise<unknown> = async () => undefined,
): WorkerThread<Request, Reply> {
  const calls = new Map<number, PendingCall<Reply>>()
  let lastId = 0
  let worker: Worker | undefined
  let started: Promise<void> | undefined
  let isReady = false
  let isClosed = false

  async function load(): Promise<void> {
    const data = await loadData()
    if (isClosed) throw new Error('The worker was closed while it was loading.')
    const thread = new Worker(bootstrap, { workerData: { file: file.href, data }, execArgv: [] })
    worker = thread
    await new Promise<void>((resolve, reject) => {
      let reason: Error | undefined
      thread.on('message', (message: WorkerMessage<Reply>) => {
        if (message.kind === 'ready') {
          isReady = true
          resolve()
        } else settle(message)
      })
      thread.once('error', (error) => {
        reason = error
      })
      thread.once('exit', (code) => {
        const error = reason ?? new Error(`The worker stopped with exit code ${code}.`)
        reject(error)
        stopped(error)
      })
    })
  }

  function settle(message: Exclude<WorkerMessage<Reply>, { kind: 'ready' }>): void {
    const call = calls.get(message.id)
    if (message.kind === 'progress') return call?.onProgress?.(message.progress)
    calls.delete(message.id)
    call?.resolve(message.reply)
  }

  function stopped(error: Error): void {
    const wasReady = isReady
    isReady = false
    started = undefined
    for (const call of calls.values()) call.reject(error)
    calls.clear()
    // One that never came up would not come up now either.
    if (wasReady && !isClosed) start().catch(() => undefined)
  }

  function start(): Promise<void> {
    started ??= load()
    return started
  }

  return {
    get isReady() {
      return isReady
    },
    start,
    async call(request, { transfer, onProgress } = {}) {
      await start()
      const id = ++lastId
      return new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject, onProgress })
        worker?.postMessage({ id, request }, transfer)
      })
    },
    async close() {
      isClosed = true
      await worker?.terminate()
    },
  }
}
