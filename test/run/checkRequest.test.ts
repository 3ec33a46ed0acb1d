import { expect, test } from 'vitest'
import { createTranscriptionClient, type TranscriptionRequest } from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'

const audio = createAudioFile()
const huge = Object.defineProperty(createAudioFile(), 'size', { value: 500 * 1024 ** 2 + 1 })
const longest = Object.defineProperty(createAudioFile(), 'size', { value: 500 * 1024 ** 2 })

function start(request: unknown) {
  const sent: string[] = []
  const client = createTranscriptionClient({
    baseUrl: 'https://app.test/api',
    signedUploadAboveBytes: Number.POSITIVE_INFINITY,
    fetch: async (url) => {
      sent.push(new Request(url).url)
      return Response.json({ id: 'job_1', status: 'completed', text: 'Hello.' })
    },
  })
  // Callers without types can send anything.
  return { result: client.start(request as TranscriptionRequest).result, sent }
}

test.each([
  ['no language', { file: audio }, 'missing_required_field', 'language'],
  ['an empty language', { file: audio, language: '' }, 'missing_required_field', 'language'],
  ['neither a file nor an address', { language: 'am' }, 'missing_required_field', 'file'],
  [
    'a file and an address',
    { file: audio, audioUrl: 'https://a.test/b.mp3', language: 'am' },
    'invalid_field_value',
    'audioUrl',
  ],
  ['a file that is a text', { file: 'speech.wav', language: 'am' }, 'invalid_field_value', 'file'],
  ['an address that is no text', { audioUrl: 42, language: 'am' }, 'invalid_field_value', 'audioUrl'],
  ['an empty file', { file: new Blob([]), language: 'am' }, 'invalid_audio_format', 'file'],
  ['more than 500 MB', { file: huge, language: 'am' }, 'file_too_large', 'file'],
  ['nothing at all', undefined, 'missing_required_field', 'language'],
])('%s is refused before a byte leaves', async (_, request, code, param) => {
  const { result, sent } = start(request)
  await expect(result).rejects.toMatchObject({
    name: 'TranscriptionError',
    code,
    param,
    status: undefined,
    operation: 'create',
    phase: 'error',
    willRetry: false,
  })
  expect(sent).toEqual([])
})

test.each([
  ['a file', { file: audio, language: 'am' }],
  ['a file of 500 MB', { file: longest, language: 'am' }],
  ['an address', { audioUrl: 'https://a.test/b.mp3', language: 'so' }],
  ['a language the API may have learnt since', { file: audio, language: 'om' }],
])('%s is left to the API', async (_, request) => {
  const { result, sent } = start(request)
  await expect(result).resolves.toMatchObject({ text: 'Hello.' })
  expect(sent).toEqual(['https://app.test/api/transcribe'])
})
