import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createTranscriptionClient, TranscriptionProvider } from '../src/index.js'
import './demo.css'
import '../src/styles.css'
import { App } from './App.js'

const client = createTranscriptionClient({ baseUrl: '/api/lesan' })
const queryClient = new QueryClient()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TranscriptionProvider client={client}>
        <App />
      </TranscriptionProvider>
    </QueryClientProvider>
  </StrictMode>,
)
