import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import {
  createTranscriptionClient,
  ErrorBanner,
  isTranscriptionError,
  type TranscriptionClientOptions,
  type TranscriptionRun,
  type UseTranscriptionResult,
  useTranscription,
} from '../../src/index.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import '../../src/styles.css'

/** What became of a request. */
export interface Outcome {
  code: string
  status?: number | undefined
  retryAfter?: number | undefined
  jobId?: string | undefined
  message?: string
}

async function outcomeOf(run: TranscriptionRun): Promise<Outcome> {
  return run.result.then(
    ({ text }) => ({ code: `done: ${text}` }),
    (error: unknown) => {
      if (!isTranscriptionError(error)) throw error
      const { code, status, retryAfter, jobId, message } = error
      return { code, status, retryAfter, jobId, message }
    },
  )
}

let latest: UseTranscriptionResult | undefined

/** What tests have the page do, by its name. What goes in and comes out is JSON. */
const scenarios = {
  /** Plays answers 0 to `count` to one operation, over one road. */
  async answers({
    operation,
    road,
    count,
  }: {
    operation: 'create' | 'upload' | 'read'
    road: 'file' | 'fetch'
    count: number
  }): Promise<Outcome[]> {
    const file = createAudioFile()
    const options: TranscriptionClientOptions = {
      maxConcurrent: 1_000,
      signedUploadAboveBytes: operation === 'upload' ? 0 : Number.POSITIVE_INFINITY,
      ...(road === 'fetch' && { fetch: (input, init) => fetch(input, init) }),
    }
    const one = async (index: number): Promise<Outcome> => {
      // A client for each: a refusal speaks for all requests of its client.
      const client = createTranscriptionClient({ ...options, baseUrl: `/answers/${operation}/${index}` })
      const run =
        operation === 'read'
          ? client.follow('job_1', { retry: false })
          : client.start({ file, language: 'am', mode: 'sync' }, { retry: false })
      const never = new Promise<Outcome>((resolve) => setTimeout(resolve, 60_000, { code: 'never' }))
      return Promise.race([outcomeOf(run), never])
    }
    return Promise.all(Array.from({ length: count }, (_, index) => one(index)))
  },

  /** Imports all of it in a page without an origin, where any look at storage and cookies throws. */
  async importWithoutStorage(): Promise<unknown> {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.srcdoc = `<div id="root"></div><script src="${location.origin}/page.js"></script><script>
      scenarios.storage().then((storage) => parent.postMessage({ storage }, '*'))</script>`
    const told = new Promise((resolve) =>
      addEventListener('message', ({ data }) => resolve(data), { once: true }),
    )
    document.body.append(frame)
    return told
  },

  async storage(): Promise<string> {
    try {
      localStorage.getItem('any')
      return 'there'
    } catch (thrown) {
      return (thrown as Error).name
    }
  },

  async registerWorker(): Promise<void> {
    await navigator.serviceWorker.register('/worker.js')
    await navigator.serviceWorker.ready
  },

  /** Uploads a file, and says whether a service worker had its hand in it. */
  async upload({ baseUrl, bytes }: { baseUrl: string; bytes: number }): Promise<unknown> {
    const file = new File([createAudioFile(), new Uint8Array(bytes)], 'a.wav', { type: 'audio/wav' })
    const client = createTranscriptionClient({ baseUrl })
    const { code } = await outcomeOf(client.start({ file, language: 'am' }, { retry: false }))
    return { code, isControlled: navigator.serviceWorker.controller !== null }
  },

  /** A file made in a frame is no `File` of this page. */
  async fileOfAFrame({ baseUrl }: { baseUrl: string }): Promise<unknown> {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const { File: Other } = frame.contentWindow as unknown as { File: typeof File }
    const file = new Other([await createAudioFile().arrayBuffer()], 'a.wav', { type: 'audio/wav' })
    const client = createTranscriptionClient({ baseUrl })
    const { code } = await outcomeOf(client.start({ file, language: 'am' }, { retry: false }))
    return { code, isOfThisPage: file instanceof File }
  },

  /** Sends a file and an address to another origin, signed in by a cookie. */
  async signedIn({ baseUrl, credentials }: Pick<TranscriptionClientOptions, 'baseUrl' | 'credentials'>) {
    document.cookie = 'session=1'
    const client = createTranscriptionClient({ baseUrl, credentials })
    const sources = [{ file: createAudioFile() }, { audioUrl: 'https://files.test/1' }]
    const runs = sources.map((source) => client.start({ language: 'am', ...source }, { retry: false }))
    return Promise.all(runs.map(async (run) => (await outcomeOf(run)).code))
  },

  /** Starts a run, and cancels it once its request is on its way. */
  async cancel({ baseUrl }: { baseUrl: string }): Promise<Outcome> {
    const client = createTranscriptionClient({ baseUrl })
    const run = client.start({ file: createAudioFile(), language: 'am' })
    const outcome = outcomeOf(run)
    await new Promise<void>((resolve) => {
      run.subscribe(() => {
        if (run.getState().progress?.sentBytes) resolve()
      })
    })
    run.cancel()
    return outcome
  },

  /** Shows a hook with its banner, which sends to this address. */
  async show({ baseUrl }: { baseUrl: string }): Promise<void> {
    document.querySelector('main')?.remove()
    const main = document.body.appendChild(document.createElement('main'))
    const client = createTranscriptionClient({ baseUrl })
    function Transcription() {
      const hook = useTranscription({ client })
      useEffect(() => {
        latest = hook
      })
      const { error, mutate, retryNow, cancel, reset } = hook
      return (
        <>
          <button type="button" onClick={() => mutate({ file: createAudioFile(), language: 'am' })}>
            Transcribe
          </button>
          <ErrorBanner error={error} onRetry={retryNow} onCancel={cancel} onDismiss={reset} />
        </>
      )
    }
    createRoot(main).render(
      <QueryClientProvider client={new QueryClient()}>
        <Transcription />
      </QueryClientProvider>,
    )
    await until(() => latest !== undefined)
    main.querySelector('button')?.focus()
  },

  async start(): Promise<void> {
    document.querySelector<HTMLElement>('main > button')?.click()
  },

  async state() {
    const banner = document.querySelector('.lesan-banner')
    return {
      phase: latest?.phase ?? 'none',
      code: latest?.error?.code ?? null,
      title: banner?.querySelector('[role=heading]')?.textContent ?? null,
      timer: banner?.querySelector('[role=timer]')?.textContent ?? null,
      focus: document.activeElement?.textContent ?? null,
      visibility: document.visibilityState,
    }
  },

  async untilPhase(phase: string): Promise<unknown> {
    await until(() => latest?.phase === phase)
    return scenarios.state()
  },
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

Object.assign(window, { scenarios })
