import { checkAudioFile } from '../../audio/checkAudioFile.js'
import { limitConcurrency } from '../../audio/limitConcurrency.js'
import { errorFromThrown } from '../../errors/errorFromThrown.js'
import { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { RejectedFile } from './RejectedFile.js'

/** Nobody waits longer for what was dropped to appear. */
const PATIENCE_MS = 500
const AT_A_TIME = 8

export interface Judgement {
  taken: File[]
  rejected: RejectedFile[]
}

/**
 * Which files are audio, by their content; a file without a verdict in time is taken, and judged by its run.
 *
 * @param most how many are taken
 */
export async function judgeFiles(files: readonly File[], most: number): Promise<Judgement> {
  const limit = limitConcurrency(AT_A_TIME)
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(() => controller.abort(), PATIENCE_MS)
  const errors = await Promise.all(
    files.map((file) =>
      limit(() => checkAudioFile(file, signal)).then(
        () => undefined,
        (thrown: unknown) => (signal.aborted ? undefined : errorFromThrown(thrown)),
      ),
    ),
  )
  clearTimeout(timer)
  const judgement: Judgement = { taken: [], rejected: [] }
  for (const [index, file] of files.entries()) {
    const error = errors[index] ?? (judgement.taken.length < most ? undefined : oneTooMany())
    if (error) judgement.rejected.push({ file, error })
    else judgement.taken.push(file)
  }
  return judgement
}

function oneTooMany(): TranscriptionError {
  return new TranscriptionError({
    code: 'invalid_field_value',
    message: 'One file is asked for.',
    reason: 'one_too_many',
    param: 'file',
    operation: 'create',
  })
}
