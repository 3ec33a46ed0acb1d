import { TranscriptionError } from '../errors/TranscriptionError.js'

/** What the second of two choices of one file ends with. */
export function alreadyAdded(): TranscriptionError {
  return new TranscriptionError({
    code: 'invalid_field_value',
    message: 'The same file is in the list.',
    reason: 'already_added',
    param: 'file',
    operation: 'create',
  })
}
