const supported = new Set([
  'audio/aac',
  'audio/aacp',
  'audio/flac',
  'audio/m4a',
  'audio/mp3',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/vnd.wave',
  'audio/wav',
  'audio/wave',
  'audio/webm',
  'audio/x-aac',
  'audio/x-flac',
  'audio/x-m4a',
  'audio/x-wav',
  'video/mp4',
  'video/webm',
])

/** `audio/webm;codecs=opus` → `audio/webm`; as it stands if compared literally. */
export function normaliseContentType(type: string, strict: boolean): string {
  return strict ? type : (type.split(';')[0] ?? '').trim().toLowerCase()
}

export function isSupportedContentType(type: string, strict: boolean): boolean {
  return supported.has(normaliseContentType(type, strict))
}
