import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createTranscriptionClient,
  TranscriptionProvider,
  TranscriptText,
  useTranscription,
} from 'lesan-react'
import { am } from 'lesan-react/locales/am'
import { recorderAm } from 'lesan-react/recorder/locales/am'
import { useRef } from 'react'
import { TranscriptionBanner } from '@/components/TranscriptionBanner'
import { Button } from '@/components/ui/button'
import { Dictation } from './Dictation'

const queryClient = new QueryClient()
const client = createTranscriptionClient({ baseUrl: '/api/lesan' })
const messages = [am, recorderAm]

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <TranscriptionProvider client={client} locale="am" messages={messages}>
        <main className="mx-auto grid max-w-xl gap-6 p-8">
          <Transcribe />
          <Dictation />
        </main>
      </TranscriptionProvider>
    </QueryClientProvider>
  )
}

function Transcribe() {
  const input = useRef<HTMLInputElement>(null)
  const transcription = useTranscription()
  const choose = () => input.current?.click()
  return (
    <>
      <div className="flex gap-2">
        <input
          ref={input}
          type="file"
          className="hidden"
          aria-label="Recording"
          onChange={({ target: { files } }) =>
            files?.[0] && transcription.mutate({ file: files[0], language: 'en' })
          }
        />
        <Button onClick={choose}>Choose a recording</Button>
        <Button variant="outline" onClick={() => document.documentElement.classList.toggle('dark')}>
          Light or dark
        </Button>
      </div>
      <TranscriptionBanner transcription={transcription} onChooseFile={choose} />
      {transcription.data && <TranscriptText transcript={transcription.data} />}
    </>
  )
}
