import { closeStream } from './openMicrophone.js'

/** One file of a recording, from one microphone. Its stream is its own, and closed with it. */
export interface RecorderPart {
  /** The microphone as the browser names it; not always told. */
  readonly deviceId: string | undefined
  /** How long it is, pauses left out. */
  durationMs: () => number
  /** Whether the microphone delivers nothing. */
  isMuted: () => boolean
  pause: () => void
  resume: () => void
  /** Hands out at once what was recorded until now. */
  flush: () => void
  /** Ends it; resolves after the last piece. */
  stop: () => Promise<void>
}

/** Why a part ended that nobody ended. */
export type PartLoss = 'microphone_lost' | 'recorder_failed'

interface PartOptions {
  mimeType: string | undefined
  bitsPerSecond: number
  onPiece: (piece: Blob, part: RecorderPart) => void
  onLoss: (loss: PartLoss, part: RecorderPart) => void
}

/** One write a second; at most a second at risk. */
const SLICE_MS = 1_000

/** Begins to record. Throws what the browser throws; the stream is closed then, too. */
export function recordPart(
  stream: MediaStream,
  { mimeType, bitsPerSecond, onPiece, onLoss }: PartOptions,
): RecorderPart {
  let recordedMs = 0
  /** On the clock of `performance.now()`; `undefined` while it does not record. */
  let since: number | undefined
  let isAsked = false
  let loss: PartLoss = 'microphone_lost'
  let settle = () => {}
  const over = new Promise<void>((resolve) => {
    settle = resolve
  })
  const [track] = stream.getAudioTracks()
  const media = begin()
  const part: RecorderPart = {
    deviceId: track?.getSettings().deviceId,
    durationMs: () => recordedMs + (since === undefined ? 0 : performance.now() - since),
    isMuted: () => track?.muted ?? false,
    pause() {
      if (media.state !== 'recording') return
      // While paused nothing is handed out.
      media.requestData()
      media.pause()
      hold()
    },
    resume() {
      if (media.state !== 'paused') return
      media.resume()
      since = performance.now()
    },
    flush() {
      if (media.state !== 'inactive') media.requestData()
    },
    stop() {
      isAsked = true
      end()
      return over
    },
  }
  return part

  function begin(): MediaRecorder {
    try {
      const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond })
      recorder.onstart = () => {
        since &&= performance.now()
      }
      recorder.ondataavailable = ({ data }) => onPiece(data, part)
      recorder.onerror = () => {
        loss = 'recorder_failed'
        end()
      }
      recorder.onstop = close
      // The recorder would go on without a word, and write silence.
      track?.addEventListener('ended', end)
      recorder.start(SLICE_MS)
      since = performance.now()
      return recorder
    } catch (thrown) {
      closeStream(stream)
      throw thrown
    }
  }

  function end(): void {
    hold()
    if (media.state !== 'inactive') media.stop()
  }

  function hold(): void {
    recordedMs = part.durationMs()
    since = undefined
  }

  function close(): void {
    hold()
    track?.removeEventListener('ended', end)
    closeStream(stream)
    settle()
    if (!isAsked) onLoss(loss, part)
  }
}
