'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTranscriptionClient, ErrorBanner, TranscriptionProvider, useTranscription } from 'lesan-react'
import { am } from 'lesan-react/locales/am'
import { recorderAm } from 'lesan-react/recorder/locales/am'
import { useState } from 'react'
import { Dictation } from './Dictation'
import { SignIn } from './SignIn'

const client = createTranscriptionClient({ baseUrl: '/api/lesan' })
const messages = [am, recorderAm]

export function Transcriber() {
  // One for each visitor: a module is shared between the requests of a server.
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <TranscriptionProvider client={client} locale="am" messages={messages}>
        <Field />
      </TranscriptionProvider>
    </QueryClientProvider>
  )
}

function Field() {
  const { mutate, data, error, retryNow, cancel, reset } = useTranscription()
  const [isSigningIn, setIsSigningIn] = useState(false)
  return (
    <>
      <input
        type="file"
        aria-label="Recording"
        onChange={({ target: { files } }) => files?.[0] && mutate({ file: files[0], language: 'en' })}
      />
      <ErrorBanner
        error={error}
        onRetry={retryNow}
        onCancel={cancel}
        onDismiss={reset}
        onSignIn={() => setIsSigningIn(true)}
      />
      {/* The file is still there: it is sent without being chosen again. */}
      <SignIn open={isSigningIn} onClose={() => setIsSigningIn(false)} onSignedIn={retryNow} />
      {data && <p lang={data.language}>{data.text}</p>}
      <Dictation onSignIn={() => setIsSigningIn(true)} />
    </>
  )
}
