import { expect, test } from 'vitest'
import { fileName } from '../../src/audio/fileName.js'
import type { AudioFormat } from '../../src/core.js'

test.each<[name: string, format: AudioFormat | undefined, sent: string]>([
  ['recording.wav', 'webm', 'recording.webm'],
  ['voice.opus', 'ogg', 'voice.ogg'],
  ['export.mp3', 'm4a', 'export.m4a'],
  ['blob', 'm4a', 'audio.m4a'],
  ['Voice.MP3', 'mp3', 'Voice.MP3'],
  ['ጥሪ 1', 'wav', 'ጥሪ 1.wav'],
  ['voice.mp3 (1)', 'mp3', 'voice.mp3 (1).mp3'],
  ['meeting v1.2', 'flac', 'meeting v1.2.flac'],
  ['.mp3', 'ogg', 'audio.ogg'],
  ['unknown.xyz', undefined, 'unknown.xyz'],
])('%s that is %s is sent as %s', (name, format, sent) => {
  expect(fileName(new File([], name), { format, contentType: '' })).toBe(sent)
})

test('a recording without a name gets one', () => {
  expect(fileName(new Blob(), { format: 'webm', contentType: 'audio/webm' })).toBe('audio.webm')
  expect(fileName(new Blob(), { contentType: 'application/octet-stream' })).toBe('audio')
})
