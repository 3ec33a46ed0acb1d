import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  createOpenJobs,
  createTranscriptionClient,
  createTranscriptionQueue,
  TranscriptionProvider,
} from '../src/index.js'
import { createOutbox, createRecorder, createRecordingStore } from '../src/recorder.js'
import './demo.css'
import '../src/styles.css'
import { App } from './App.js'
import { markNotes } from './markNotes.js'

const openJobs = createOpenJobs()
const client = markNotes(createTranscriptionClient({ baseUrl: '/api/lesan', openJobs }))
const queue = createTranscriptionQueue(client)
// What was under way when the page was closed or loaded again; what had ended is listed as well.
const ended = new Set(openJobs.getJobs().map(({ id, hasEnded }) => hasEnded && id))
const takenUp = queue.restore().filter((item) => !ended.has(item.getState().jobId ?? ''))
const recorder = createRecorder()
// Apart from what a person sends: all that is in it is sent.
const recordings = createRecordingStore({ name: 'lesan-demo.outbox' })
const sender = {
  recorder: createRecorder({ store: recordings }),
  outbox: createOutbox(client, { recordings }),
}
const queryClient = new QueryClient()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TranscriptionProvider client={client}>
        <App queue={queue} takenUp={takenUp} recorder={recorder} sender={sender} />
      </TranscriptionProvider>
    </QueryClientProvider>
  </StrictMode>,
)
