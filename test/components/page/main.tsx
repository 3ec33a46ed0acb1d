import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createTranscriptionClient, ErrorBanner, useTranscription } from '../../../src/index.js'
import { am } from '../../../src/messages/am.js'
import { so } from '../../../src/messages/so.js'
import { ti } from '../../../src/messages/ti.js'
import { phases, phasesOf, shownCodes } from '../../../stories/support/situations.js'
import '../../../src/styles.css'

const messages = [am, ti, so]
const query = new URLSearchParams(location.search)
const locale = query.get('locale') ?? 'en'
const handlers = { onRetry() {}, onCancel() {}, onDismiss() {}, onChooseFile() {} }

/** Every banner there is, in the language of the address. */
function Everything() {
  return shownCodes.flatMap((code) =>
    phasesOf(code).map((phase) => (
      <ErrorBanner
        key={`${code} ${phase}`}
        error={phases[phase](code)}
        locale={locale}
        messages={messages}
        audience="developer"
        {...handlers}
      />
    )),
  )
}

const client = createTranscriptionClient({ baseUrl: '/api' })

/** One real run. */
function Live() {
  const { mutate, error, data, retryNow, cancel, reset } = useTranscription({ client })
  return (
    <>
      <button type="button" onClick={() => mutate({ audioUrl: 'https://example.com/a.mp3', language: 'am' })}>
        Transcribe
      </button>
      <ErrorBanner
        error={error}
        onRetry={retryNow}
        onCancel={cancel}
        onDismiss={reset}
        locale={locale}
        messages={messages}
      />
      <p id="text">{data?.text}</p>
    </>
  )
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <QueryClientProvider client={new QueryClient()}>
    {query.has('live') ? <Live /> : <Everything />}
  </QueryClientProvider>,
)
