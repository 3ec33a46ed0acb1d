/**
 * For tests of your app: errors for components, files to send, bodies as the API sends them, a recorder without a microphone. Needs no other package.
 *
 * @module lesan-react/testing
 */

export { type ApiErrorCode, type ApiErrorFields, apiErrorBody } from './testing/apiErrorBody.js'
export { type ApiJobFields, apiJob } from './testing/apiJob.js'
export { type ApiUsageFields, apiUsage } from './testing/apiUsage.js'
export { type AudioFileFields, createAudioFile } from './testing/createAudioFile.js'
export { type FakeRecorder, type FakeRecorderOptions, fakeRecorder } from './testing/fakeRecorder.js'
export {
  type FakeRecording,
  type FakeRecordingStore,
  fakeRecordingStore,
} from './testing/fakeRecordingStore.js'
export { finalError, waitingError } from './testing/transcriptionError.js'
