import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import {
  createTranscriptionClient,
  createTranscriptionQueue,
  ErrorBanner,
  type Messages,
  TranscriptionProvider,
  TranscriptionQueueList,
  type TranscriptionRequest,
  TranscriptText,
  UploadProgress,
  useTranscription,
  useTranscriptionQueue,
} from 'lesan-react'
import { isTranscriptionError, retryDelay, shouldRetry, type TranscriptionError } from 'lesan-react/core'
import { AudioDropzone } from 'lesan-react/dropzone'
import { am } from 'lesan-react/locales/am'
import { developerEn } from 'lesan-react/locales/developer'
import { en } from 'lesan-react/locales/en'
import { so } from 'lesan-react/locales/so'
import { ti } from 'lesan-react/locales/ti'
import { createLesanProxy } from 'lesan-react/proxy'
import { finalError } from 'lesan-react/testing'
import { rateLimitedTimes, succeeds } from 'lesan-react/testing/msw'
import { type ReactNode, useRef } from 'react'
import 'lesan-react/styles.css'

const client = createTranscriptionClient({ baseUrl: '/api/lesan' })
const files = createTranscriptionQueue(client)
const messages: Messages = [am, en, so, ti, developerEn]

function Transcribe({ request }: { request: TranscriptionRequest }): ReactNode {
  const box = useRef<HTMLElement>(null)
  const { mutate, data, error, retryNow, retryAt } = useTranscription({
    onError: (failure: TranscriptionError) => console.log(failure.code),
    throwOnError: (failure) => failure.code === 'missing_api_key',
  })
  const text: string | undefined = data?.text
  const at: number | null = retryAt
  return (
    <section>
      <button type="button" onClick={() => mutate(request)}>
        Transcribe
      </button>
      <ErrorBanner ref={box} error={error} onRetry={retryNow} headingLevel={2} className="mine" />
      {text} {at}
    </section>
  )
}

function Many(): ReactNode {
  const list = useRef<HTMLElement>(null)
  const queue = useTranscriptionQueue()
  console.log(useTranscriptionQueue(files).totals)
  useTranscriptionQueue({ client })
  // @ts-expect-error either a queue or a client for one
  useTranscriptionQueue({ client, queue: files })
  // @ts-expect-error either a queue or a client for one
  useTranscriptionQueue(files, { client })
  return (
    <>
      <AudioDropzone
        onFiles={(files) => queue.add(files, { language: 'am' })}
        onReject={([first]) => console.log(first?.file.name, first?.error.code)}
        accept=".mp3"
      />
      <TranscriptionQueueList ref={list} queue={queue} aria-label="Transcriptions" className="mine" />
      <TranscriptionQueueList queue={files} />
      <UploadProgress progress={null} />
      <TranscriptText transcript={{ id: 'tr_1', status: 'completed', text: 'ሰላም', raw: {} }} />
    </>
  )
}

export function App(): ReactNode {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <TranscriptionProvider client={client} locale="am" messages={messages}>
        <Transcribe request={{ file: new Blob(), language: 'am' }} />
        <Many />
        {/* @ts-expect-error either a file or an address */}
        <Transcribe request={{ file: new Blob(), audioUrl: 'https://example.com/a.mp3', language: 'am' }} />
      </TranscriptionProvider>
    </QueryClientProvider>
  )
}

export const useRename = () =>
  useMutation({ mutationFn: (name: string) => fetch(name), retry: shouldRetry, retryDelay })

export const proxy: (request: Request) => Promise<Response> = createLesanProxy({ apiKey: 'sk_test_1' })
export const handlers = [...rateLimitedTimes(2, 1), ...succeeds({ text: 'ሰላም' })]
export const code = isTranscriptionError(finalError('model_error')) && finalError('model_error').code
