/**
 * The words in English.
 *
 * @module lesan-react/locales/en
 */

import type { Catalog, Words } from './Catalog.js'

const notSetUp: Words = {
  title: 'This service is not available here',
  description: 'This app is not set up correctly. Tell its owner and try again later.',
}

/** English: the words every other language must have too, and what is shown where one is missing. */
export const en: Catalog = {
  locale: 'en',
  dir: 'ltr',
  errors: {
    missing_required_field: {
      title: 'Some information is missing',
      description: 'Fill in all required fields and try again.',
    },
    invalid_field_value: {
      title: 'Something you entered is not valid',
      description: 'Check what you entered or chose, then try again.',
    },
    invalid_audio_format: {
      title: 'This audio format is not supported',
      description: 'Choose an audio file in a different format and try again.',
    },
    file_too_large: {
      title: 'The file is too large',
      description: 'Choose a smaller or shorter audio file and try again.',
    },
    invalid_json: {
      title: 'Something went wrong',
      description: 'Open the page again and try once more.',
    },
    missing_api_key: notSetUp,
    invalid_api_key: notSetUp,
    expired_api_key: notSetUp,
    revoked_api_key: notSetUp,
    insufficient_scope: notSetUp,
    ip_not_allowed: {
      title: 'Access from this network is not allowed',
      description: "Use another network, or tell the app's owner.",
    },
    origin_not_allowed: notSetUp,
    job_not_found: {
      title: 'The transcription was not found',
      description: 'It may have been deleted or expired. If you start it again, it may be counted twice.',
    },
    webhook_not_found: {
      title: 'Not found',
      description: 'What you asked for does not exist or was removed. Check it and try again.',
    },
    resource_not_found: {
      title: 'Not found',
      description: 'What you asked for does not exist or was removed. Check it and try again.',
    },
    rate_limit_exceeded: {
      title: 'Too many requests',
      description: 'Wait a moment, then try again.',
    },
    concurrent_limit_exceeded: {
      title: 'Too many transcriptions at once',
      description: 'Wait until one finishes, then try again.',
    },
    daily_quota_exceeded: {
      title: 'Daily limit reached',
      description: 'Try again after the limit resets.',
    },
    internal_error: {
      title: 'Server error',
      description: 'The problem is on the server, not with your file. Try again in a moment.',
    },
    service_unavailable: {
      title: 'Service temporarily unavailable',
      description: 'Wait a little, then try again.',
    },
    model_error: {
      title: 'The audio could not be transcribed',
      description: 'Try again, or use a clearer recording.',
    },
    sign_in_required: {
      title: 'You need to sign in',
      description: 'Sign in, then try again.',
    },
    not_authorized: {
      title: 'This is not allowed',
      description: 'Your account does not allow this. Ask whoever runs this app.',
    },
    connection_error: {
      title: 'Cannot reach the server',
      description: 'Check your internet connection and try again.',
    },
    timeout: {
      title: 'The request timed out',
      description: 'The server did not answer in time. Try again.',
    },
    still_processing: {
      title: 'No answer in time',
      description:
        'We have stopped waiting. The transcription may still finish; if you start it again, it may be made and counted twice.',
    },
    unparsable_response: {
      title: 'Something went wrong',
      description: "The server's answer could not be read. Try again.",
    },
    file_unreadable: {
      title: 'The file cannot be read',
      description: 'Choose the file again.',
    },
    unknown_error: {
      title: 'Something went wrong',
      description: 'Try again. If it continues, send the error code to support.',
    },
  },
  reasons: {
    no_file: { title: 'No audio was chosen', description: 'Choose an audio file.' },
    no_language: { title: 'No language was chosen', description: 'Choose the language that is spoken.' },
    empty: {
      title: 'The file is empty',
      description: 'There is nothing in it. Choose another file or record again.',
    },
    too_short: {
      title: 'The recording is too short',
      description: 'It must last at least 0.1 seconds. Choose another file or record again.',
    },
    too_long: {
      title: 'The recording is too long',
      description: 'It may last 4 hours at most. Split it into shorter parts.',
    },
    broken_off: {
      title: 'The recording is not complete',
      description:
        'A part of the file is missing. Copy it again from where it was made, then choose it again.',
    },
    not_audio: {
      title: 'This is not an audio file',
      description: 'Something else is in it. Choose the file with the recording.',
    },
    no_sound: { title: 'This video has no sound', description: 'Choose a file in which someone speaks.' },
    not_taken: {
      title: 'This audio format is not supported',
      description: 'Save the recording as MP3 or M4A, or choose another file.',
    },
    protected: {
      title: 'This audio is locked by its seller',
      description: 'It cannot be read here. Choose a recording of your own.',
    },
    one_too_many: { title: 'Only one file can be added here', description: 'Choose the one you need.' },
    already_added: { title: 'This file is already in the list', description: 'It is transcribed once.' },
    withheld: {
      title: 'The device does not hand over this file',
      description: 'Download it to this device or copy it there, then choose it again.',
    },
    lost: {
      title: 'This file was not sent',
      description: 'The page was closed before its turn. Choose it again.',
    },
    lost_sending: {
      title: 'What became of this file is not known',
      description:
        'The page was closed while it was being sent. If you start it again, it may be made and counted twice.',
    },
  },
  ui: {
    'retryIn.seconds': { one: 'Retrying in {count} second', other: 'Retrying in {count} seconds' },
    'retryIn.minutes': { one: 'Retrying in {count} minute', other: 'Retrying in {count} minutes' },
    'retryIn.hours': 'Retrying in about {count} hours',
    'retryIn.tomorrow': 'Retrying tomorrow, in about {count} hours',
    'retryIn.days': 'Retrying in about {count} days',
    'availableIn.seconds': {
      one: 'You can try again in {count} second.',
      other: 'You can try again in {count} seconds.',
    },
    'availableIn.minutes': {
      one: 'You can try again in {count} minute.',
      other: 'You can try again in {count} minutes.',
    },
    'availableIn.hours': 'You can try again in about {count} hours.',
    'availableIn.tomorrow': 'You can try again tomorrow, in about {count} hours.',
    'availableIn.days': 'You can try again in about {count} days.',
    canRetryNow: 'You can try again now.',
    retryNow: 'Retry now',
    checkAgain: 'Check again',
    signIn: 'Sign in',
    weTryAgain: 'We will try again for you. You can leave this page open.',
    retrying: 'Retrying…',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    'offline.title': 'You are offline',
    'offline.description': 'We will go on when the connection returns. Nothing is lost.',
    attemptOf: 'Attempt {attempt} of {max}',
    gaveUp: { one: 'Stopped after {count} attempt', other: 'Stopped after {count} attempts' },
    recovered: 'Working again',
    details: 'Details',
    errorCode: 'Error code: {code}',
    requestId: 'Request ID: {id}',
    field: 'Field: {param}',
    copy: 'Copy',
    copied: 'Copied',
    chooseAnotherFile: 'Choose another file',
    severityError: 'Error',
    severityWarning: 'Warning',
    'timeLeft.seconds': 'About {count} s left',
    'timeLeft.minutes': 'About {count} min left',
    'timeLeft.hours': 'About {count} h left',
    'timeLeft.days': 'About {count} d left',
    'phase.queued': 'Queued',
    'phase.retrying': 'We will try again for you',
    'phase.waiting': 'Waiting',
    'phase.sending': 'Sending…',
    'phase.processing': 'Transcribing…',
    'phase.success': 'Done',
    'phase.cancelled': 'Cancelled',
    sentOf: '{sent} of {total}',
    failedCount: '{count} failed',
    paused: 'Paused',
    pause: 'Pause',
    resume: 'Resume',
    retryFailed: 'Retry failed',
    cancelAll: 'Cancel all',
    clearFinished: 'Clear finished',
    remove: 'Remove',
    untitled: 'Untitled',
    transcript: 'Transcript',
    noSpeech: 'No speech was found.',
    download: 'Download {format}',
    chooseAudio: 'Choose audio',
    dropHere: 'or drop or paste it here',
    supportedFormats: 'Supported formats: {formats}',
    maxSize: 'Maximum size: {size}',
    awaitsFile: 'Waiting for the device to hand over the file…',
    downloadAll: 'Download all',
    finishedOf: '{count} of {all} finished',
    cancelledCount: '{count} cancelled',
    removed: 'Removed',
    undo: 'Undo',
    copyRefused: 'It could not be copied.',
    times: 'Times',
    dropToAdd: { one: 'Drop to add {count} file', other: 'Drop to add {count} files' },
    dropRest: 'What is not audio is left out.',
  },
}
