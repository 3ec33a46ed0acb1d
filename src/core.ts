/**
 * Client, queue, errors and retry policy, without React.
 *
 * @module lesan-react/core
 */

export type { ClientHeaders } from './api/createHeaders.js'
export type { TranscriptionUsage } from './api/TranscriptionUsage.js'
export type { TransferProgress } from './api/TransferProgress.js'
export type { AudioInfo } from './audio/AudioInfo.js'
export { audioAccept } from './audio/audioAccept.js'
export type { AudioFormat } from './audio/audioFormats.js'
export { checkAudioFile } from './audio/checkAudioFile.js'
export { createOpenJobs, type OpenJobs, type OpenJobsOptions } from './client/createOpenJobs.js'
export {
  createTranscriptionClient,
  type TranscriptionClient,
  type TranscriptionClientOptions,
} from './client/createTranscriptionClient.js'
export type { KeptFile, OpenJob } from './client/readKept.js'
export { shareLimits } from './client/shareLimits.js'
export type { ErrorReason } from './errors/ErrorReason.js'
export {
  type ErrorCode,
  type ErrorType,
  errorCatalog,
  type RecorderErrorCode,
  type RetryClass,
  type Severity,
  type TranscriptionErrorCode,
} from './errors/errorCatalog.js'
export { type ErrorContext, errorFromResponse } from './errors/errorFromResponse.js'
export { errorFromThrown } from './errors/errorFromThrown.js'
export { isAborted } from './errors/isAborted.js'
export {
  type ErrorPhase,
  isTranscriptionError,
  type Operation,
  type RetryState,
  TranscriptionError,
  type TranscriptionErrorOptions,
} from './errors/TranscriptionError.js'
export { createTranscriptionQueue } from './queue/createTranscriptionQueue.js'
export type {
  AddToQueueOptions,
  ListedQueue,
  TranscriptionQueue,
  TranscriptionQueueItem,
  TranscriptionQueueOptions,
  TranscriptionQueueState,
  TranscriptionQueueTotals,
} from './queue/TranscriptionQueue.js'
export { createRetryPolicy, type RetryPolicy, type RetryPolicyOptions } from './retry/createRetryPolicy.js'
export type { RetryDelayOption, RetryOption, RetryOptions } from './retry/customRetryPolicy.js'
export { retryDelay, shouldRetry } from './retry/defaultRetryPolicy.js'
export type { TranscriptionRun } from './run/createRun.js'
export type { RunPhase, RunState } from './run/RunState.js'
export type { TranscriptionLanguage, TranscriptionRequest } from './run/TranscriptionRequest.js'
export { readSegments } from './transcript/readSegments.js'
export type { Transcript } from './transcript/Transcript.js'
export type { TranscriptSegment } from './transcript/TranscriptSegment.js'
export { toSrt } from './transcript/toSrt.js'
export { toVtt } from './transcript/toVtt.js'
