import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { AudioDropzone } from '../../../src/dropzone.js'
import {
  createTranscriptionClient,
  createTranscriptionQueue,
  ErrorBanner,
  TranscriptionProvider,
  TranscriptionQueueList,
  useTranscription,
} from '../../../src/index.js'
import { am } from '../../../src/messages/am.js'
import * as developer from '../../../src/messages/developer.js'
import { so } from '../../../src/messages/so.js'
import { ti } from '../../../src/messages/ti.js'
import { phases, phasesOf, shownCodes } from '../../../stories/support/situations.js'
import '../../../src/styles.css'
import { mp3 } from '../../helpers/sounds.js'

const messages = [am, ti, so, ...Object.values(developer)]
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

// Its server never answers.
const silent = createTranscriptionClient({ baseUrl: '/api', fetch: () => new Promise(() => {}) })
const queue = createTranscriptionQueue(silent)

const sound = mp3()
/** Made beforehand: a browser takes a while for so many. */
const thousand = query.has('files')
  ? Array.from({ length: 1_000 }, (_, index) => new File([sound], `ቃለ መጠይቅ ${index + 1}.mp3`))
  : []

/** Many files at once. */
function Files() {
  return (
    <TranscriptionProvider locale={locale} messages={messages}>
      <button type="button" onClick={() => queue.add(thousand, { language: 'am' })}>
        Add 1,000 files
      </button>
      <AudioDropzone onFiles={(files) => queue.add(files, { language: 'am' })} />
      <TranscriptionQueueList queue={queue} aria-label="Transcriptions" />
    </TranscriptionProvider>
  )
}

function shownPage() {
  if (query.has('files')) return <Files />
  return query.has('live') ? <Live /> : <Everything />
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <QueryClientProvider client={new QueryClient()}>{shownPage()}</QueryClientProvider>,
)
