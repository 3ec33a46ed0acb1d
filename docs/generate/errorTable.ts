import {
  errorCatalog,
  type RecorderErrorCode,
  type RetryClass,
  type TranscriptionErrorCode,
} from '../../src/errors/errorCatalog.js'
import { en } from '../../src/messages/en.js'
import { recorderEn } from '../../src/messages/recorderEn.js'

/** What the developer does about it. A code without advice does not compile. */
const advice: Record<TranscriptionErrorCode, string> = {
  missing_required_field:
    'Send `language` and one of `file` and `audioUrl`. `error.param` names the field; mark yours with it.',
  invalid_field_value: 'Check `language` and `audioUrl`. `error.param` names the field; mark yours with it.',
  invalid_audio_format:
    'Give the banner `onChooseFile`. Send MP3, WAV, M4A, FLAC, OGG, WebM or AAC. An empty file ends here too.',
  file_too_large:
    'Give the banner `onChooseFile`. The API takes 500 MB; your proxy or gateway may take less (413).',
  invalid_json: 'Look for what changes the request between the page and the API.',
  missing_api_key: 'The request came without a key. Check that your proxy adds it.',
  invalid_api_key: 'Check the key in the environment of your proxy.',
  expired_api_key: 'Create a new key and give it to your proxy.',
  revoked_api_key: 'Create a new key, and find out why this one was revoked.',
  insufficient_scope: 'Give the key the scopes `read` and `write`.',
  ip_not_allowed: "Add your server's address to the key's allow list.",
  origin_not_allowed: "Add the page's origin to `allowedOrigins` of the proxy, or to the key.",
  sign_in_required:
    'Give the banner `onSignIn`. Your own server said so: the API names its 401 by a code. Then `retryNow`.',
  not_authorized:
    'Your own server said so. Send a `code` with it and give `messages` words for that: the plan that is needed, say.',
  job_not_found: 'Forget the id you stored. A new transcription is a new `mutate`.',
  webhook_not_found: 'This library asks for no webhooks: look at your own calls.',
  resource_not_found:
    'Check `baseUrl` and `path`: most often the proxy is not where the client looks for it.',
  rate_limit_exceeded: 'Nothing. Share one client in the page, and `shareLimits` between tabs.',
  concurrent_limit_exceeded: 'Nothing. If other programs use the key, lower `maxConcurrent`.',
  daily_quota_exceeded: 'Raise the quota, or tell people early: `error.retryAt` says when it resets.',
  internal_error: 'Nothing at first. If it stays, quote `error.requestId` to support.',
  service_unavailable: 'Nothing at first. If it stays, look at the status of the API and of your proxy.',
  model_error: 'Nothing at first. If it stays for one file, try another format of it.',
  connection_error:
    'Check that the proxy runs and, on another origin, that its errors have CORS headers too: without them a page cannot read a 429.',
  timeout: 'Check for a gateway that keeps requests without answering.',
  still_processing:
    'Use `mode: "async"` above five minutes of audio. Keep `jobId`, and let proxies wait 330 s.',
  unparsable_response:
    'Check `baseUrl`: a page of your own site often answers in place of the proxy. See `error.bodySnippet`.',
  file_unreadable: 'Give the banner `onChooseFile`.',
  aborted: 'Leave it out of reports: `error.code === "aborted"`.',
  unknown_error:
    'Look at `error.rawCode`, `error.status` and `error.cause`. An exception of your own code ends here too.',
}

/** The same of a recorder's, and what it does by itself. */
const recorderAdvice: Record<RecorderErrorCode, { byItself: string; advice: string }> = {
  microphone_dismissed: {
    byItself: 'Nothing. Browsers ask again, most of them twice.',
    advice: 'Nothing. Say before the click what it is for.',
  },
  microphone_denied: {
    byItself: 'Goes once it is allowed in the browser’s settings.',
    advice: 'Nothing: the recorder says where to allow it. Offer a file chooser beside it.',
  },
  microphone_blocked: {
    byItself: 'Nothing: no click changes it.',
    advice:
      'Serve the page over https, with `allow="microphone"` on its frame and no `Permissions-Policy` against it.',
  },
  microphone_missing: { byItself: 'Goes once a microphone is connected.', advice: 'Nothing.' },
  microphone_busy: {
    byItself: 'Nothing.',
    advice: 'Close other streams of your own page before you record.',
  },
  microphone_lost: {
    byItself: 'What was said until then is kept.',
    advice: 'Nothing: "Resume" goes on in a new part. Transcribe each part.',
  },
  recorder_failed: { byItself: 'What was said until then is kept.', advice: 'Look at `error.cause`.' },
  nothing_recorded: { byItself: 'Nothing is kept.', advice: 'Nothing.' },
  recording_interrupted: {
    byItself: 'Waits for a person: keep it, listen, or delete it.',
    advice: 'Show `OutboxList` or `RecordingList`.',
  },
  no_speech: {
    byItself: 'Keeps the recording. A person may listen, and try again.',
    advice: 'Nothing. Once is not proof.',
  },
  recording_too_short: { byItself: 'Nothing is kept.', advice: 'Nothing: the API takes 0.1 s and more.' },
  storage_full: {
    byItself: 'Records on in memory, and writes once there is room.',
    advice: 'Delete what is done: `store.remove(id)`. `store.space()` says how much is left.',
  },
  storage_unavailable: {
    byItself: 'Records on in memory.',
    advice: 'Nothing, if the window is private. Otherwise look at `error.cause`.',
  },
}

const byItself: Record<RetryClass, string> = {
  'after-wait': 'Waits as long as the server says, else 1, 2, 4 … 60 s; as often as it takes.',
  backoff: 'Three retries, after 1, 2 and 4 s.',
  'reads-only':
    'Nothing for a create, which may be running and would be billed twice. Reads and signed uploads: three retries.',
  never: 'Nothing: the same request would fail again.',
}

/** Where the catalogue's class alone does not say it. */
const byItselfToo: Partial<Record<TranscriptionErrorCode, string>> = {
  concurrent_limit_exceeded: 'Starts when one of the page’s own jobs ends; without one, as above.',
  daily_quota_exceeded: 'Waits up to 25 hours; a longer wait ends the run and says when to come back.',
  still_processing:
    'Follows the job if the answer named it. Otherwise nothing: a second create would be billed.',
  file_unreadable: 'Nothing: the file has to be chosen again.',
  aborted: 'Ends everything in the same tick.',
  unknown_error: 'Nothing: it is not known whether that is safe.',
}

const headings: [type: string, heading: string][] = [
  ['invalid_request_error', 'The request (400)'],
  ['authentication_error', 'The key (401)'],
  ['permission_error', 'Permission (403)'],
  ['not_found_error', 'Not found (404)'],
  ['rate_limit_error', 'Limits (429)'],
  ['server_error', 'The server (500 and above)'],
  ['local_error', 'Found on this side of the wire'],
]

/** Every code of the catalogues: what the user reads, what happens, what to do; as Markdown. */
export function errorTable(): string {
  const codes = Object.keys(errorCatalog) as TranscriptionErrorCode[]
  const tables = headings.map(([type, heading]) =>
    table(heading, codes.filter((code) => errorCatalog[code].type === type).map(row)),
  )
  const recorderCodes = Object.keys(recorderAdvice) as RecorderErrorCode[]
  return [...tables, table('A recorder', recorderCodes.map(recorderRow))].join('\n\n')
}

function table(heading: string, rows: string[]): string {
  return [
    `## ${heading}\n`,
    '| code | what the user reads | what happens by itself | what you do |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function recorderRow(code: RecorderErrorCode): string {
  const { title, description } = recorderEn.errors[code]
  const does = recorderAdvice[code]
  return `| \`${code}\` | **${title}.** ${description} | ${does.byItself} | ${does.advice} |`
}

function row(code: TranscriptionErrorCode): string {
  const { retry } = errorCatalog[code]
  const words = code === 'aborted' ? undefined : en.errors[code]
  const read = words ? `**${words.title}.** ${words.description}` : 'Nothing.'
  return `| \`${code}\` | ${read} | ${byItselfToo[code] ?? byItself[retry]} | ${advice[code]} |`
}
