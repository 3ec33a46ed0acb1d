import { expect, test } from 'vitest'
import { detectFormat } from '../../src/client/detectFormat.js'

const EBML = '\x1A\x45\xDF\xA3'

test.each([
  ['RIFF\0\0\0\0WAVEfmt ', 'wav'],
  ['RIFF\0\0\0\0AVI LIST', undefined],
  ['fLaC\0\0\0\x22', 'flac'],
  ['OggS\0\x02', 'ogg'],
  [`${EBML}\x9F\x42\x82\x84webm`, 'webm'],
  [`${EBML}\xA3\x42\x82\x88matroska`, 'webm'],
  [`${EBML}\x00 something else`, undefined],
  ['\0\0\0\x20ftypM4A ', 'm4a'],
  ['ID3\x04\0', 'mp3'],
  ['\xFF\xFB\x90\x00', 'mp3'],
  ['\xFF\xF3\x40\xC0', 'mp3'],
  ['\xFF\xF1\x50\x80', 'aac'],
  ['\xFF\xE1\x00', undefined],
  ['%PDF-1.7', undefined],
  ['', undefined],
])('a file that begins with %j is %s', (head, format) => {
  expect(detectFormat(Buffer.from(head, 'latin1'))).toBe(format)
})
