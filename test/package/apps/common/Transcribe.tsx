'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTranscriptionClient, ErrorBanner, TranscriptionProvider, useTranscription } from 'lesan-react'
import { am } from 'lesan-react/locales/am'

const queryClient = new QueryClient()
const client = createTranscriptionClient({ baseUrl: '/api/lesan' })
const messages = [am]

export function Transcribe() {
  return (
    <QueryClientProvider client={queryClient}>
      <TranscriptionProvider client={client} locale="am" messages={messages}>
        <Recording />
      </TranscriptionProvider>
    </QueryClientProvider>
  )
}

function Recording() {
  const { mutate, data, error, retryNow, cancel, reset } = useTranscription()
  return (
    <main>
      <input
        type="file"
        aria-label="Recording"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) mutate({ file, language: 'en' })
        }}
      />
      <ErrorBanner error={error} onRetry={retryNow} onCancel={cancel} onDismiss={reset} />
      {data && <output>{data.text}</output>}
    </main>
  )
}
