import { type Transferable, Worker } from 'node:worker_threads'

interface CallOptions {
  /** Buffers to move instead of copying. */
  transfer?: Transferable[]
  onProgress?: (progress: number) => void
  /** The worker is ended if it says nothing for so long. */
  longestStepMs?: number
}

/** A worker thread that answers calls one after the other, and comes back by itself after a crash. */
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
  | { kind: 'progress'; progress: number }
  | { kind: 'done'; reply: Reply }

interface Call<Reply> {
  onProgress(progress: number): void
  resolve(reply: Reply): void
  reject(error: Error): void
}

const bootstrap = new URL('./bootstrap.mjs', import.meta.url)
/** What a broken file makes a decoder ask for must not take the machine's memory. */
const MOST_HEAP_MB = 1024

export function createWorkerThread<Request, Reply>(
  file: URL,
  loadData: () => Promise<unknown> = async () => undefined,
): WorkerThread<Request, Reply> {
  let current: Call<Reply> | undefined
  let lastCall: Promise<unknown> = Promise.resolve()
  let worker: Worker | undefined
  let started: Promise<void> | undefined
  let isReady = false
  let isClosed = false

  async function load(): Promise<void> {
    const data = await loadData()
    if (isClosed) throw new Error('The worker was closed while it was loading.')
    const thread = new Worker(bootstrap, {
      workerData: { file: file.href, data },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    })
    worker = thread
    await new Promise<void>((resolve, reject) => {
      let reason: Error | undefined
      thread.on('message', (message: WorkerMessage<Reply>) => {
        if (message.kind === 'progress') current?.onProgress(message.progress)
        else if (message.kind === 'done') current?.resolve(message.reply)
        else {
          isReady = true
          resolve()
        }
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

  function stopped(error: Error): void {
    const wasReady = isReady
    isReady = false
    started = undefined
    current?.reject(error)
    // One that never came up would not come up now either.
    if (wasReady && !isClosed) start().catch(() => undefined)
  }

  function start(): Promise<void> {
    started ??= load()
    return started
  }

  async function callNow(request: Request, options: CallOptions): Promise<Reply> {
    const { transfer, onProgress, longestStepMs } = options
    await start()
    let watchdog: NodeJS.Timeout | undefined
    const watch = () => {
      clearTimeout(watchdog)
      if (longestStepMs !== undefined) watchdog = setTimeout(() => void worker?.terminate(), longestStepMs)
    }
    try {
      return await new Promise<Reply>((resolve, reject) => {
        current = {
          resolve,
          reject,
          onProgress(progress) {
            watch()
            onProgress?.(progress)
          },
        }
        watch()
        worker?.postMessage(request, transfer)
      })
    } finally {
      clearTimeout(watchdog)
      current = undefined
    }
  }

  return {
    get isReady() {
      return isReady
    },
    start,
    /** One at a time: a crash fails the call that caused it and no other. */
    call(request, options = {}) {
      const call = lastCall.then(() => callNow(request, options))
      lastCall = call.catch(() => undefined)
      return call
    },
    async close() {
      isClosed = true
      await worker?.terminate()
    },
  }
}
