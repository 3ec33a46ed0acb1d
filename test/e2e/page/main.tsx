import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import {
  checkAudioFile,
  createTranscriptionClient,
  ErrorBanner,
  TranscriptionProvider,
  type TranscriptionRequest,
  type UseTranscriptionResult,
  useTranscription,
} from '../../../src/index.js'
import '../../../src/styles.css'
import { wavHead } from '../../helpers/wavHead.js'
import { wav } from '../../sandbox/helpers/wav.js'

interface Start {
  /** Send a file of about so many bytes in place of a second of sound. */
  bytes?: number
  /** Send the file that was chosen on the page, in the mode that fits it. */
  isChosen?: boolean
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
      /** Looks into the file that was chosen on the page; returns what it found and how long that took. */
      check: () => Promise<{ found: unknown; ms: number }>
      /** Bytes sent, as told from one event to the next. */
      sentBytes: number[]
      /** When the last of them was told, epoch milliseconds. */
      lastSentAt: number
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
  signedUploadAboveBytes: Number(options.get('signedUploadAboveBytes') ?? Number.POSITIVE_INFINITY),
  // Preflighted and sent along like any header of an app's own; told by a server that keeps a list of them.
  headers: () => ({ 'x-attempt': crypto.randomUUID() }),
})
const sound = wav(1)
const sentBytes: number[] = []
let lastSentAt = 0
const countdown: string[] = []

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0]
  if (!file) throw new Error('No file was chosen.')
  return file
}

async function check(): Promise<{ found: unknown; ms: number }> {
  const startedAt = performance.now()
  const found: unknown = await checkAudioFile(chosenFile()).catch((error: unknown) => error)
  return { found, ms: performance.now() - startedAt }
}

function requestOf({ bytes, isChosen, byAddress, mode = 'sync' }: Start): TranscriptionRequest {
  if (isChosen) return { file: chosenFile(), language: 'en' }
  const parts = bytes === undefined ? [sound] : [wavHead(bytes), new Uint8Array(bytes)]
  const file = new Blob(parts, { type: 'audio/wav' })
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
      check,
      sentBytes,
      get lastSentAt() {
        return lastSentAt
      },
      countdown,
    }
  })
  useEffect(() => {
    if (!progress) return
    if (progress.sentBytes !== sentBytes.at(-1)) lastSentAt = Date.now()
    sentBytes.push(progress.sentBytes)
  }, [progress])
  return (
    <>
      <ErrorBanner error={error} onRetry={retryNow} onCancel={cancel} onDismiss={reset} />
      <input type="file" aria-label="File" />
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
