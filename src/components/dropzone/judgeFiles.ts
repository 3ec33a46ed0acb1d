import { claimedFormat } from '../../audio/audioFormats.js'
import { checkAudioFile } from '../../audio/checkAudioFile.js'
import { limitConcurrency } from '../../audio/limitConcurrency.js'
import { errorFromThrown } from '../../errors/errorFromThrown.js'
import { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { RejectedFile } from './RejectedFile.js'

/** Nobody waits longer for a recording to appear that was dropped; its run judges it as well. */
const PATIENCE_MS = 500
/** What is called a picture or a text is hardly audio: a folder's list of them is worth a moment more. */
const MORE_PATIENCE_MS = 3_000
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
  const errors = new Map<File, TranscriptionError>()
  const [likely, unlikely] = [files.filter(isLikely), files.filter((file) => !isLikely(file))]
  await Promise.all([judge(unlikely, MORE_PATIENCE_MS), judge(likely, PATIENCE_MS)])

  async function judge(some: readonly File[], patienceMs: number): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(() => controller.abort(), patienceMs)
    const judgeOne = async (file: File) => {
      try {
        if (!signal.aborted) await checkAudioFile(file, signal)
      } catch (thrown) {
        if (!signal.aborted) errors.set(file, errorFromThrown(thrown))
      }
    }
    await Promise.all(some.map((file) => limit(() => judgeOne(file))))
    clearTimeout(timer)
  }

  const judgement: Judgement = { taken: [], rejected: [] }
  for (const file of files) {
    const error = errors.get(file) ?? (judgement.taken.length < most ? undefined : oneTooMany())
    if (error) judgement.rejected.push({ file, error })
    else judgement.taken.push(file)
  }
  return judgement
}

function isLikely(file: File): boolean {
  return claimedFormat(file) !== undefined || !/^(image|text|font|application)\//.test(file.type)
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
