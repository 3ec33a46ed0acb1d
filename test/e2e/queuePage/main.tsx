import { memo, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  createOpenJobs,
  createTranscriptionClient,
  createTranscriptionQueue,
  type TranscriptionQueue,
  type TranscriptionQueueItem,
  TranscriptionQueueList,
  useTranscriptionQueue,
  useTranscriptionQueueItem,
} from '../../../src/index.js'
import '../../../src/styles.css'
import { wav } from '../../sandbox/helpers/wav.js'

declare global {
  interface Window {
    /** What the tests do on the page and read from it. */
    many: {
      queue: TranscriptionQueue
      /** Makes so many recordings, and a file of other content. */
      make: (count: number, other?: string, seconds?: number) => File[]
      /** Returns how long that took, in milliseconds. */
      add: (files: File[], mode: 'sync' | 'async') => number
    }
  }
}

const options = new URLSearchParams(location.search)
const openJobs = createOpenJobs({ key: 'lesan-react.open-jobs' })
const client = createTranscriptionClient({
  baseUrl: options.get('api') ?? '',
  apiKey: options.get('key') ?? '',
  openJobs,
})
const queue = createTranscriptionQueue(client)
queue.restore()

function make(count: number, other?: string, seconds = 0.2): File[] {
  const sound = wav(seconds)
  const files = Array.from({ length: count }, (_, index) => new File([sound], `${index}.wav`))
  if (other) files.push(new File([other], 'other.wav'))
  return files
}

function add(files: File[], mode: 'sync' | 'async'): number {
  const startedAt = performance.now()
  queue.add(files, { language: 'en', mode })
  return performance.now() - startedAt
}

function List() {
  const { items, totals } = useTranscriptionQueue(queue)
  return (
    <>
      <output>{JSON.stringify(totals)}</output>
      {options.has('list') && <TranscriptionQueueList queue={queue} aria-label="Files" />}
      {options.has('rows') && items.map((item) => <Row key={item.id} item={item} />)}
    </>
  )
}

const Row = memo(function Row({ item }: { item: TranscriptionQueueItem }) {
  const { phase, jobId, transcript, error } = useTranscriptionQueueItem(item)
  return <p>{`${item.name} ${jobId} ${phase} ${error?.code ?? transcript?.text}`}</p>
})

window.many = { queue, make, add }
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
createRoot(root).render(
  <StrictMode>
    <List />
  </StrictMode>,
)
