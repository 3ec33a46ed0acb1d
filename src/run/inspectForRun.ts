import type { AudioInfo } from '../audio/AudioInfo.js'
import { checkAudioFile } from '../audio/checkAudioFile.js'
import type { RunContext } from './RunContext.js'

/** A file that takes longer is waited for in sight. */
export const SHOWN_AFTER_MS = 1_000

/** Inspects a run's file. While the system does not hand it over, the run says that it waits for it. */
export async function inspectForRun(run: RunContext, file: Blob): Promise<AudioInfo> {
  const timer = setTimeout(() => run.update({ awaitsFile: true }), SHOWN_AFTER_MS)
  const stop = () => clearTimeout(timer)
  try {
    return await run.until(checkAudioFile(file, run.signal), nothing, stop)
  } finally {
    stop()
    if (run.getState().awaitsFile) run.update({ awaitsFile: false })
  }
}

function nothing(): void {}
