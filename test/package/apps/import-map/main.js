import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTranscriptionClient, ErrorBanner, TranscriptionProvider, useTranscription } from 'lesan-react'
import { am } from 'lesan-react/locales/am'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const queryClient = new QueryClient()
const client = createTranscriptionClient({ baseUrl: '/api/lesan' })
const messages = [am]

function Recording() {
  const { mutate, data, error, retryNow, cancel, reset } = useTranscription()
  return createElement(
    'main',
    null,
    createElement('input', {
      type: 'file',
      'aria-label': 'Recording',
      onChange: (event) => mutate({ file: event.target.files[0], language: 'en' }),
    }),
    createElement(ErrorBanner, { error, onRetry: retryNow, onCancel: cancel, onDismiss: reset }),
    data && createElement('output', null, data.text),
  )
}

createRoot(document.getElementById('app')).render(
  createElement(
    QueryClientProvider,
    { client: queryClient },
    createElement(TranscriptionProvider, { client, locale: 'am', messages }, createElement(Recording)),
  ),
)
