import { isBlob } from '../audio/isBlob.js'
import { throwRefusal } from '../errors/throwRefusal.js'
import type { TranscriptionRequest } from './TranscriptionRequest.js'

/**
 * Finds what the API would refuse anyway, without inspecting the file. The errors are the API's own, without a `status`.
 *
 * @throws TranscriptionError `missing_required_field`, `invalid_field_value`
 */
export function checkRequest(request: unknown): asserts request is TranscriptionRequest {
  // Callers without types can send anything.
  const { language, file, audioUrl } = (request ?? {}) as { [Field in keyof TranscriptionRequest]?: unknown }
  if (!language) {
    throwRefusal(
      'missing_required_field',
      'language',
      "The 'language' field is required: am, ti, so or en.",
      'no_language',
    )
  }
  if (!file && !audioUrl) {
    throwRefusal(
      'missing_required_field',
      'file',
      "Nothing to transcribe: give either 'file' or 'audioUrl'.",
      'no_file',
    )
  }
  if (file && audioUrl) {
    throwRefusal(
      'invalid_field_value',
      'audioUrl',
      "Two sources: give either 'file' or 'audioUrl', not both.",
    )
  }
  if (audioUrl) {
    if (typeof audioUrl !== 'string')
      throwRefusal('invalid_field_value', 'audioUrl', "'audioUrl' must be a string.")
    return
  }
  if (!isBlob(file)) throwRefusal('invalid_field_value', 'file', "'file' must be a Blob or a File.")
}
