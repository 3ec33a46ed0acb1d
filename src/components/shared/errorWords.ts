import { mayBeRunning } from '../../errors/mayBeRunning.js'
import { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { Words } from '../../messages/Catalog.js'
import type { Audience, Wording } from '../../messages/createWording.js'

/** What is said of an error: what may still be running is not to be started again without a warning, whatever its code says. */
export function errorWords(
  error: TranscriptionError,
  audience: Audience,
  { wordsFor }: Pick<Wording, 'wordsFor'>,
): Words {
  const words = wordsFor(error, audience)
  if (error.willRetry || error.code === 'still_processing' || !mayBeRunning(error)) return words
  const asRunning = new TranscriptionError({ code: 'still_processing', message: error.message })
  return { ...words, description: wordsFor(asRunning, audience).description }
}
