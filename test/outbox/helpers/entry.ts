export { createTranscriptionClient } from '../../../src/client/createTranscriptionClient.js'
export { createOutbox } from '../../../src/outbox/createOutbox.js'
export { createRecordingStore } from '../../../src/recorder/createRecordingStore.js'
