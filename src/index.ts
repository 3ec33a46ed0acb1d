export { BannerActions, type BannerActionsProps } from './components/banner/BannerActions.js'
export { BannerCancel } from './components/banner/BannerCancel.js'
export { BannerChooseFile } from './components/banner/BannerChooseFile.js'
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
export { QueueItems, type QueueItemsProps } from './components/queue/QueueItems.js'
export { QueueRoot, type QueueRootProps } from './components/queue/QueueRoot.js'
export { QueueTotals, type QueueTotalsProps } from './components/queue/QueueTotals.js'
export {
  TranscriptionQueueList,
  type TranscriptionQueueListProps,
} from './components/queue/TranscriptionQueueList.js'
export { Button, type ButtonProps } from './components/shared/Button.js'
export { TranscriptText, type TranscriptTextProps } from './components/transcript/TranscriptText.js'
export { UploadProgress, type UploadProgressProps } from './components/upload/UploadProgress.js'
export * from './core.js'
export { TranscriptionProvider, type TranscriptionProviderProps } from './hooks/TranscriptionProvider.js'
export { transcriptionJobKey } from './hooks/transcriptionJobKey.js'
export { transcriptionUsageKey } from './hooks/transcriptionUsageKey.js'
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
export type { Catalog, CatalogPatch, Messages, Words } from './messages/Catalog.js'
export type { Audience, Translate } from './messages/createWording.js'
export type { RemainingTime } from './time/remainingTime.js'
