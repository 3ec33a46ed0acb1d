import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import {
  createTranscriptionClient,
  ErrorBanner,
  TranscriptionProvider,
  type TranscriptionRequest,
  type UseTranscriptionResult,
  useTranscription,
} from '../../../src/index.js'
import '../../../src/styles.css'
import { wav } from '../../sandbox/helpers/wav.js'

interface Start {
  /** Send a file of so many bytes, which is no audio, in place of a second of sound. */
  bytes?: number
  /** Name an address in place of sending a file. */
  byAddress?: boolean
  mode?: 'sync' | 'async'
}

declare global {
  interface Window {
    /** What the tests do on the page and read from it. */
    lesan: {
      start: (start?: Start) => void
      /** Starts a run that no hook shows, and that takes a place in the client's line. */
      startAnother: () => void
      latest: UseTranscriptionResult
      /** Bytes sent, as told from one event to the next. */
      sentBytes: number[]
      /** What the banner's countdown showed. */
      countdown: string[]
    }
  }
}

const options = new URLSearchParams(location.search)
const client = createTranscriptionClient({
  baseUrl: options.get('api') ?? '',
  apiKey: options.get('key') ?? '',
  maxConcurrent: Number(options.get('maxConcurrent') ?? 10),
  // Preflighted and sent along like any header of an app's own; told by a server that keeps a list of them.
  headers: () => ({ 'x-attempt': crypto.randomUUID() }),
})
const sound = wav(1)
const sentBytes: number[] = []
const countdown: string[] = []

function requestOf({ bytes, byAddress, mode = 'sync' }: Start): TranscriptionRequest {
  const file = new Blob([bytes === undefined ? sound : new Uint8Array(bytes)], { type: 'audio/wav' })
  if (!byAddress) return { file, language: 'en', mode }
  const audioUrl = `data:audio/wav;base64,${btoa(String.fromCharCode(...sound))}`
  return { audioUrl, language: 'en', mode }
}

function Transcription() {
  const latest = useTranscription()
  const { error, retryNow, cancel, reset, mutate, progress, phase, data } = latest
  useEffect(() => {
    window.lesan = {
      start: (start = {}) => mutate(requestOf(start)),
      startAnother: () => {
        client.start(requestOf({}))
      },
      latest,
      sentBytes,
      countdown,
    }
  })
  useEffect(() => {
    if (progress) sentBytes.push(progress.sentBytes)
  }, [progress])
  return (
    <>
      <ErrorBanner error={error} onRetry={retryNow} onCancel={cancel} onDismiss={reset} />
      <output>{phase}</output>
      <p>{data?.text}</p>
    </>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

new MutationObserver(() => {
  const text = document.querySelector('.lesan-banner [role=timer]')?.textContent
  if (text && text !== countdown.at(-1)) countdown.push(text)
}).observe(root, { subtree: true, childList: true, characterData: true })

createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <TranscriptionProvider client={client}>
      <Transcription />
    </TranscriptionProvider>
  </QueryClientProvider>,
)
