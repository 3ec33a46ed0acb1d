export type AudioFormat = 'wav' | 'flac' | 'ogg' | 'webm' | 'm4a' | 'mp3' | 'aac'

/** What the first bytes say the file is; names and content types are not asked. */
export function detectFormat(bytes: Uint8Array): AudioFormat | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  )
  const [first = 0, second = 0] = bytes
  if (head.startsWith('RIFF') && head.startsWith('WAVE', 8)) return 'wav'
  if (head.startsWith('fLaC')) return 'flac'
  if (head.startsWith('OggS')) return 'ogg'
  // Chromium calls its uncompressed recordings WebM and marks them as Matroska.
  if (head.startsWith('\x1A\x45\xDF\xA3') && /webm|matroska/.test(head)) return 'webm'
  if (head.startsWith('ftyp', 4)) return 'm4a'
  if (head.startsWith('ID3')) return 'mp3'
  // MPEG frames begin with eleven or twelve set bits; the layer tells AAC (0) from MP3.
  const isFrame = first === 0xff && (second & 0xe0) === 0xe0
  if (!isFrame) return undefined
  const layer = (second >> 1) & 0b11
  if (layer !== 0) return 'mp3'
  return (second & 0xf0) === 0xf0 ? 'aac' : undefined
}
