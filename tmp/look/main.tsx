import { createRoot } from 'react-dom/client'
import { TranscriptionProvider, TranscriptionQueueList, TranscriptText, UploadProgress } from '../../src/index.js'
import { AudioDropzone } from '../../src/dropzone.js'
import { am } from '../../src/messages/am.js'
import { ti } from '../../src/messages/ti.js'
import { so } from '../../src/messages/so.js'
import '../../src/styles.css'
import { createFakeQueue } from '../../stories/support/createFakeQueue.js'
import { heldFor, oneOfEach, progress, runs, transcript } from '../../stories/support/runs.js'
import { errorOf } from '../../stories/support/errorOf.js'
const q = new URLSearchParams(location.search)
const locale = q.get('locale') ?? 'en'
document.documentElement.style.colorScheme = q.get('theme') ?? 'light'
document.body.style.fontFamily = 'system-ui, "Noto Sans", "Noto Sans Ethiopic", sans-serif'
document.body.style.background = 'color-mix(in srgb, CanvasText 2.5%, Canvas)'
const long = { ...transcript, durationSeconds: 724 }
const items = [
  ...oneOfEach().map((i) => i.state?.phase === 'success' ? { ...i, state: { ...i.state, transcript: long } } : i),
  { name: 'lost.mp3', state: { phase: 'error' as const, error: errorOf('timeout', {}, { operation: 'create' }) } },
  { name: 'voice-note-0412.opus', state: runs.success() },
]
const queue = createFakeQueue(items)
const held = createFakeQueue([{ name: 'lecture-01.flac', state: runs.success() }, { name: 'lecture-02.flac', state: { phase: 'waiting', error: heldFor(30) } }], { error: heldFor(30) })
const done = createFakeQueue([{ name: 'a.mp3', state: { phase: 'success', transcript: long } }, { name: 'b.mp3', state: runs.hopeless() }])
queue.getState().items.at(-1)?.remove()
const english = { ...transcript, language: 'en', durationSeconds: 120, text: 'So tell me how the cooperative started. In the beginning there were only nine of us and a borrowed scale. People said it would not last the rains. We weighed the first harvest under a tree.', segments: [
  { text: 'So tell me how the cooperative started.', start: 0, end: 4 }, { text: 'In the beginning there were only nine of us and a borrowed scale.', start: 4, end: 9 },
  { text: 'People said it would not last the rains.', start: 31, end: 36 }, { text: 'We weighed the first harvest under a tree.', start: 36, end: 50 } ] }
createRoot(document.getElementById('root') as HTMLElement).render(
  <TranscriptionProvider locale={locale} messages={[am, ti, so]}>
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '68rem', margin: 'auto', gridTemplateColumns: 'minmax(0,1fr)' }}>
      <div id="queue"><TranscriptionQueueList queue={queue} aria-label="Files" /></div>
      <div id="held"><TranscriptionQueueList queue={held} aria-label="Held" /></div>
      <div id="done"><TranscriptionQueueList queue={done} aria-label="Done" /></div>
      <div id="text"><TranscriptText transcript={english} /></div>
      <div id="amtext"><TranscriptText transcript={transcript} /></div>
      <div id="drop"><AudioDropzone onFiles={() => {}} /></div>
      <div id="upload"><UploadProgress progress={progress} /><UploadProgress progress={null} /></div>
    </div>
  </TranscriptionProvider>,
)

Object.assign(window, { queue, runs, progress, long })
