import { afterAll, expect, test, vi } from 'vitest'
import { checkAudioFile, createTranscriptionClient } from '../../src/core.js'

vi.mock('../../src/audio/inspectFile.js', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})
afterAll(() => vi.doUnmock('../../src/audio/inspectFile.js'))

test('where what reads files can’t be loaded, a file is what it calls itself', async () => {
  expect(await checkAudioFile(new File(['any'], 'a.opus'))).toEqual({
    format: 'ogg',
    contentType: 'audio/ogg',
  })
  expect(await checkAudioFile(new Blob(['any'], { type: 'audio/webm;codecs=opus' }))).toEqual({
    format: 'webm',
    contentType: 'audio/webm',
  })
  expect(await checkAudioFile(new File(['any'], 'a', { type: 'x/y' }))).toEqual({ contentType: 'x/y' })
})

test('and is sent all the same', async () => {
  const forms: FormData[] = []
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    fetch: async (_, init) => {
      forms.push(init?.body as FormData)
      return Response.json({ id: 'tr_1', status: 'completed', text: 'hello' })
    },
  })
  expect(await client.transcribe({ file: new File(['any'], 'voice.opus'), language: 'am' })).toMatchObject({
    text: 'hello',
  })
  expect((forms[0]?.get('file') as File | null)?.name).toBe('voice.ogg')
})
