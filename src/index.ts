export { BannerActions, type BannerActionsProps } from './components/BannerActions.js'
export { BannerButton, type BannerButtonProps } from './components/BannerButton.js'
export { BannerCancel } from './components/BannerCancel.js'
export { BannerChooseFile } from './components/BannerChooseFile.js'
export { BannerDescription, type BannerDescriptionProps } from './components/BannerDescription.js'
export { BannerDetails, type BannerDetailsProps } from './components/BannerDetails.js'
export { BannerDismiss } from './components/BannerDismiss.js'
export { BannerRetry } from './components/BannerRetry.js'
export { BannerRoot, type BannerRootProps } from './components/BannerRoot.js'
export { BannerState, type BannerStateProps } from './components/BannerState.js'
export { BannerTitle, type BannerTitleProps } from './components/BannerTitle.js'
export { QueueActions, type QueueActionsProps } from './components/QueueActions.js'
export { QueueItems, type QueueItemsProps } from './components/QueueItems.js'
export { QueueRoot, type QueueRootProps } from './components/QueueRoot.js'
export { QueueTotals, type QueueTotalsProps } from './components/QueueTotals.js'
export {
  TranscriptionErrorBanner,
  TranscriptionErrorBanner as ErrorBanner,
  type TranscriptionErrorBannerProps,
} from './components/TranscriptionErrorBanner.js'
export {
  TranscriptionQueueList,
  type TranscriptionQueueListProps,
} from './components/TranscriptionQueueList.js'
export { TranscriptText, type TranscriptTextProps } from './components/TranscriptText.js'
export { UploadProgress, type UploadProgressProps } from './components/UploadProgress.js'
export * from './core.js'
export type { RemainingTime } from './countdown/remainingTime.js'
export { transcriptionJobKey } from './hooks/transcriptionJobKey.js'
export { transcriptionUsageKey } from './hooks/transcriptionUsageKey.js'
export { useErrorMessage } from './hooks/useErrorMessage.js'
export { useOpenJobs } from './hooks/useOpenJobs.js'
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
export {
  type UseTranscriptionQueueOptions,
  type UseTranscriptionQueueResult,
  useTranscriptionQueue,
} from './hooks/useTranscriptionQueue.js'
export { useTranscriptionQueueItem } from './hooks/useTranscriptionQueueItem.js'
export { type UseTranscriptionUsageOptions, useTranscriptionUsage } from './hooks/useTranscriptionUsage.js'
export type { Catalog, CatalogPatch, Messages, Words } from './messages/Catalog.js'
export type { Audience, Translate } from './messages/createWording.js'
export { TranscriptionProvider, type TranscriptionProviderProps } from './provider/TranscriptionProvider.js'
