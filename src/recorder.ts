/**
 * Recording a microphone, and a store that its recordings outlive the page in.
 *
 * @module lesan-react/recorder
 */

export { recorderErrorCatalog } from './errors/recorderErrorCatalog.js'
export { type UseRecorderResult, useRecorder } from './hooks/useRecorder.js'
export { useRecordingLevel } from './hooks/useRecordingLevel.js'
export { type UseRecordingsResult, useRecordings } from './hooks/useRecordings.js'
export { useRecordingTime } from './hooks/useRecordingTime.js'
export type { RecorderWords } from './messages/RecorderWords.js'
export type {
  AudioRecorder,
  Microphone,
  RecorderMeter,
  RecorderMeterState,
  RecorderOptions,
  RecorderState,
  RecorderStatus,
  StartRecordingOptions,
} from './recorder/AudioRecorder.js'
export { createRecorder } from './recorder/createRecorder.js'
export { createRecordingStore, type RecordingStoreOptions } from './recorder/createRecordingStore.js'
export type { KeptIn, Recording, RecordingPart, RecordingStatus } from './recorder/Recording.js'
export type {
  AppendPiece,
  BeginRecording,
  RecordingSpace,
  RecordingStore,
  RecordingStoreState,
  RecordingWriter,
} from './recorder/RecordingStore.js'
