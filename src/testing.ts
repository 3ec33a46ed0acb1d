/**
 * For tests.
 *
 * @module lesan-react/testing
 */

export { type ApiErrorCode, type ApiErrorFields, apiErrorBody } from './testing/apiErrorBody.js'
export { type ApiJobFields, apiJob } from './testing/apiJob.js'
export { type ApiUsageFields, apiUsage } from './testing/apiUsage.js'
export { type AudioFileFields, createAudioFile } from './testing/createAudioFile.js'
export {
  type FailsOptions,
  failsWith,
  htmlPage,
  jobFailsWith,
  networkDown,
  neverAnswers,
  queuedThenDone,
  rateLimitedTimes,
  stillProcessing,
  succeeds,
  usageIs,
} from './testing/handlers.js'
export { finalError, waitingError } from './testing/transcriptionError.js'
