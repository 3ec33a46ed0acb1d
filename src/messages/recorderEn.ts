import type { RecorderWords } from './RecorderWords.js'

const notKept = 'Not kept on this device. Do not close this page.'
const checkMicrophone = 'Check the microphone, or choose another.'

/** English, for a recorder; on top of the language's other words. */
export const recorderEn: RecorderWords = {
  locale: 'en',
  errors: {
    microphone_dismissed: {
      title: 'The microphone was not allowed',
      description: 'Try again, and allow it when your browser asks.',
    },
    microphone_denied: {
      title: 'The microphone is blocked',
      description: 'Allow it in the settings beside the address, then try again.',
    },
    microphone_blocked: {
      title: 'This page cannot use the microphone',
      description: 'Open it in another browser, or tell its owner.',
    },
    microphone_missing: { title: 'No microphone was found', description: 'Connect one, then try again.' },
    microphone_busy: {
      title: 'The microphone is in use',
      description: 'Close the other program, then try again.',
    },
    microphone_lost: {
      title: 'The microphone was lost',
      description: 'Connect or allow it again, then press Resume.',
    },
    recorder_failed: {
      title: 'The browser could not record',
      description: 'Try again, or use another browser.',
    },
    nothing_recorded: { title: 'Nothing was recorded', description: checkMicrophone },
    recording_too_short: { title: 'The recording is too short', description: 'Record for a little longer.' },
    recording_interrupted: { title: 'Interrupted', description: 'Kept on this device.' },
    no_speech: { title: 'No speech was found', description: 'Listen to it, or try again.' },
    storage_full: { title: 'The device is full', description: notKept },
    storage_unavailable: { title: 'Nothing can be kept on this device', description: notKept },
  },
  ui: {
    record: 'Record',
    stop: 'Stop',
    transcribe: 'Transcribe',
    listen: 'Listen',
    delete: 'Delete',
    undo: 'Undo',
    useText: 'Use text',
    microphone: 'Microphone',
    readyHint: 'Your browser will ask first. The recording stays on this device until you send it.',
    asking: "Answer your browser's question",
    allowInFirefox: 'Remove the block beside the address, then try again.',
    allowInSafari: "Allow it in Safari's settings for this website, then try again.",
    recording: 'Recording',
    recorded: 'Recorded',
    kept: 'Kept on this device.',
    notKept: notKept,
    muted: 'The microphone is muted',
    quiet: 'Nothing is heard',
    checkMicrophone: checkMicrophone,
    otherDevice: 'Another microphone is used.',
    spaceShort: 'Little room is left on this device.',
    deleted: 'Deleted',
    recordings: 'Recordings on this device',
    recordingsHint: 'Transcribe them within a week.',
    recordingOf: 'Recording of {duration}',
    interrupted: 'Interrupted',
    elsewhere: 'Another page is working on it.',
    sendAgain: 'Send again',
    'ago.minutes': { one: '{count} minute ago', other: '{count} minutes ago' },
    'ago.hours': { one: '{count} hour ago', other: '{count} hours ago' },
    'ago.days': { one: '{count} day ago', other: '{count} days ago' },
  },
}
