import { checkAudioFile } from '../audio/checkAudioFile.js'
import { SHOWN_AFTER_MS } from '../run/inspectForRun.js'

interface Findings {
  /** It is awaited in sight, or no longer. */
  onWait: (awaitsFile: boolean) => void
  /** The file is not fit to be sent. */
  onRefused: (thrown: unknown) => void
}

/** An inspection that goes on. */
export interface Inspecting {
  /** Settles when the file was inspected, and at the latest when others should not wait for it any more. */
  done: Promise<void>
  stop: () => void
}

/**
 * Inspects a file before its turn, so that what is wrong with the last of many shows within seconds. A file that the system
 * does not hand over waits in nobody's way.
 */
export function inspectAhead(file: Blob, { onWait, onRefused }: Findings): Inspecting {
  const controller = new AbortController()
  const { signal } = controller
  let stop = () => {}
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      onWait(true)
      resolve()
    }, SHOWN_AFTER_MS)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    stop = () => {
      end()
      controller.abort()
    }
    const refuse = (thrown: unknown) => {
      if (!signal.aborted) onRefused(thrown)
    }
    void checkAudioFile(file, signal)
      .then(() => onWait(false), refuse)
      .finally(end)
  })
  return { done, stop }
}
