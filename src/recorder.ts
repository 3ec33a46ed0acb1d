/**
 * Recording a microphone, a store that its recordings outlive the page in, and components that make a dictation box of both.
 *
 * @module lesan-react/recorder
 */

export { OutboxList, type OutboxListProps } from './components/outbox/OutboxList.js'
export { DiscardButton } from './components/recorder/DiscardButton.js'
export { LevelMeter, type LevelMeterProps } from './components/recorder/LevelMeter.js'
export { MicrophoneSelect, type MicrophoneSelectProps } from './components/recorder/MicrophoneSelect.js'
export { PauseButton } from './components/recorder/PauseButton.js'
export { RecordButton } from './components/recorder/RecordButton.js'
export { Recorder, type RecorderProps } from './components/recorder/Recorder.js'
export { RecorderNote, type RecorderNoteProps } from './components/recorder/RecorderNote.js'
export { RecorderRoot, type RecorderRootProps } from './components/recorder/RecorderRoot.js'
export { RecordingList, type RecordingListProps } from './components/recorder/RecordingList.js'
export { RecordingPlayback, type RecordingPlaybackProps } from './components/recorder/RecordingPlayback.js'
export { RecordingTime, type RecordingTimeProps } from './components/recorder/RecordingTime.js'
export { recorderErrorCatalog } from './errors/recorderErrorCatalog.js'
export { type UseOutboxResult, useOutbox } from './hooks/useOutbox.js'
export { type UseRecorderResult, useRecorder } from './hooks/useRecorder.js'
export { useRecordingLevel } from './hooks/useRecordingLevel.js'
export { type UseRecordingsResult, useRecordings } from './hooks/useRecordings.js'
export { useRecordingTime } from './hooks/useRecordingTime.js'
export type { RecorderPhrases } from './messages/Catalog.js'
export type { RecorderWords } from './messages/RecorderWords.js'
export { recorderEn } from './messages/recorderEn.js'
export type { KeptRunState, RecordedTranscript, TakeText } from './outbox/createKeptRun.js'
export { createOutbox } from './outbox/createOutbox.js'
export type {
  AddToOutboxOptions,
  Outbox,
  OutboxItem,
  OutboxItemState,
  OutboxOptions,
  OutboxState,
} from './outbox/Outbox.js'
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
export type {
  HeldFor,
  KeptIn,
  PartProgress,
  Recording,
  RecordingPart,
  RecordingStatus,
} from './recorder/Recording.js'
export type {
  AppendPiece,
  BeginRecording,
  ClaimOptions,
  PutFile,
  RecordingSpace,
  RecordingStore,
  RecordingStoreState,
  RecordingWriter,
} from './recorder/RecordingStore.js'
