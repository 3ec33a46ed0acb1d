/**
 * Hooks, components, and everything of `lesan-react/core`.
 *
 * @module lesan-react
 */

export { BannerActions, type BannerActionsProps } from './components/banner/BannerActions.js'
export { BannerCancel } from './components/banner/BannerCancel.js'
export { BannerChooseFile } from './components/banner/BannerChooseFile.js'
export { BannerCountdown, type BannerCountdownProps } from './components/banner/BannerCountdown.js'
export { BannerDescription, type BannerDescriptionProps } from './components/banner/BannerDescription.js'
export { BannerDetails, type BannerDetailsProps } from './components/banner/BannerDetails.js'
export { BannerDismiss } from './components/banner/BannerDismiss.js'
export { BannerRetry } from './components/banner/BannerRetry.js'
export { BannerRoot, type BannerRootProps } from './components/banner/BannerRoot.js'
export { BannerSignIn } from './components/banner/BannerSignIn.js'
export { BannerState, type BannerStateProps } from './components/banner/BannerState.js'
export { BannerTitle, type BannerTitleProps } from './components/banner/BannerTitle.js'
export {
  TranscriptionErrorBanner,
  TranscriptionErrorBanner as ErrorBanner,
  type TranscriptionErrorBannerProps,
} from './components/banner/TranscriptionErrorBanner.js'
export { type ErrorMessage, useErrorMessage } from './components/banner/useErrorMessage.js'
export { QueueActions, type QueueActionsProps } from './components/queue/QueueActions.js'
export { QueueBanner, type QueueBannerProps } from './components/queue/QueueBanner.js'
export { QueueFooter, type QueueFooterProps } from './components/queue/QueueFooter.js'
export { QueueItems, type QueueItemsProps } from './components/queue/QueueItems.js'
export { QueueRoot, type QueueRootProps } from './components/queue/QueueRoot.js'
export type { RowExtras } from './components/queue/QueueRow.js'
export { QueueTotals, type QueueTotalsProps } from './components/queue/QueueTotals.js'
export {
  TranscriptionQueueList,
  type TranscriptionQueueListProps,
} from './components/queue/TranscriptionQueueList.js'
export { Button, type ButtonProps } from './components/shared/Button.js'
export type { Part } from './components/shared/Part.js'
export type { ReturnFocusRef } from './components/shared/useKeptFocus.js'
export {
  TranscriptionStatus,
  type TranscriptionStatusProps,
} from './components/status/TranscriptionStatus.js'
export {
  type TranscriptAction,
  TranscriptText,
  type TranscriptTextProps,
} from './components/transcript/TranscriptText.js'
export { UploadProgress, type UploadProgressProps } from './components/upload/UploadProgress.js'
export {
  type AddToQueueOptions,
  type AudioFormat,
  type AudioInfo,
  audioAccept,
  type ClientHeaders,
  checkAudioFile,
  createOpenJobs,
  createRetryPolicy,
  createTranscriptionClient,
  createTranscriptionQueue,
  type ErrorCode,
  type ErrorContext,
  type ErrorPhase,
  type ErrorReason,
  type ErrorType,
  errorCatalog,
  errorFromResponse,
  errorFromThrown,
  isAborted,
  isTranscriptionError,
  type KeptFile,
  type ListedQueue,
  type OpenJob,
  type OpenJobs,
  type OpenJobsOptions,
  type Operation,
  type RecorderErrorCode,
  type RetryClass,
  type RetryDelayOption,
  type RetryOption,
  type RetryOptions,
  type RetryPolicy,
  type RetryPolicyOptions,
  type RetryState,
  type RunPhase,
  type RunState,
  readSegments,
  retryDelay,
  type Severity,
  shareLimits,
  shouldRetry,
  type Transcript,
  type TranscriptionClient,
  type TranscriptionClientOptions,
  TranscriptionError,
  type TranscriptionErrorCode,
  type TranscriptionErrorOptions,
  type TranscriptionLanguage,
  type TranscriptionQueue,
  type TranscriptionQueueItem,
  type TranscriptionQueueOptions,
  type TranscriptionQueueState,
  type TranscriptionQueueTotals,
  type TranscriptionRequest,
  type TranscriptionRun,
  type TranscriptionUsage,
  type TranscriptSegment,
  type TransferProgress,
  toSrt,
  toVtt,
} from './core.js'
export type { RunResult, RunResultWith, RunStatus } from './hooks/RunResult.js'
export type { WordingOptions } from './hooks/TranscriptionContext.js'
export { TranscriptionProvider, type TranscriptionProviderProps } from './hooks/TranscriptionProvider.js'
export {
  type TranscriptionJobKey,
  type TranscriptionJobOptions,
  transcriptionJobOptions,
} from './hooks/transcriptionJobOptions.js'
export {
  type TranscriptionUsageKey,
  type TranscriptionUsageOptions,
  transcriptionUsageOptions,
} from './hooks/transcriptionUsageOptions.js'
export { useOpenJobs } from './hooks/useOpenJobs.js'
export type { UseTranscriptionQueueResult } from './hooks/useQueueState.js'
export { useRetryCountdown } from './hooks/useRetryCountdown.js'
export {
  type UseTranscriptionOptions,
  type UseTranscriptionResult,
  useTranscription,
} from './hooks/useTranscription.js'
export {
  type UseTranscriptionJobOptions,
  type UseTranscriptionJobResult,
  useTranscriptionJob,
} from './hooks/useTranscriptionJob.js'
export { type UseTranscriptionQueueOptions, useTranscriptionQueue } from './hooks/useTranscriptionQueue.js'
export { useTranscriptionQueueItem } from './hooks/useTranscriptionQueueItem.js'
export { type UseTranscriptionUsageOptions, useTranscriptionUsage } from './hooks/useTranscriptionUsage.js'
export type {
  Catalog,
  CatalogPatch,
  DeveloperCode,
  DeveloperWords,
  ErrorWords,
  Messages,
  Phrases,
  Plural,
  RawCodeWords,
  ShownCode,
  Words,
} from './messages/Catalog.js'
export type { Audience, Translate } from './messages/createWording.js'
export type { PhraseValues } from './messages/format.js'
export type { RemainingTime } from './time/remainingTime.js'
