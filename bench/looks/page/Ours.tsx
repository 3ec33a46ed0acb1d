import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AudioDropzone } from '../../../src/dropzone.js'
import {
  createTranscriptionClient,
  createTranscriptionQueue,
  TranscriptionProvider,
  TranscriptionQueueList,
  useTranscriptionQueue,
} from '../../../src/index.js'
import { apiErrorBody, apiJob } from '../../../src/testing.js'
import { recordings } from './recordings.js'

let asked = 0
const client = createTranscriptionClient({
  baseUrl: 'https://api.test',
  maxConcurrent: 1,
  fetch: async () =>
    asked++ === 0
      ? Response.json(apiJob({ text: 'Good morning, and welcome.', language: 'en', status: 'completed' }))
      : Response.json(apiErrorBody('rate_limit_exceeded'), { status: 429, headers: { 'Retry-After': '24' } }),
})
const ofPage = createTranscriptionQueue(client)
ofPage.add(recordings(), { language: 'en' })
const queryClient = new QueryClient()

/** A drop area, and three recordings that an API holds back. */
export function Ours(): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <TranscriptionProvider client={client}>
        <Files />
      </TranscriptionProvider>
    </QueryClientProvider>
  )
}

function Files(): ReactNode {
  const queue = useTranscriptionQueue(ofPage)
  return (
    <>
      <AudioDropzone onFiles={(files) => queue.add(files, { language: 'en' })} />
      <TranscriptionQueueList queue={queue} />
    </>
  )
}
