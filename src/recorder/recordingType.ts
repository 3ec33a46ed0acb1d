/** Safari says that it records WebM, but the length and playback of the result fail in places; its MP4 is safe. */
const isSafari = () => globalThis.navigator?.vendor.startsWith('Apple')

/** What to ask the browser for; `undefined` to leave it the choice. */
export function recordingType(): string | undefined {
  const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']
  if (isSafari()) types.unshift('audio/mp4')
  return types.find((type) => MediaRecorder.isTypeSupported(type))
}

/** What a file really is, by its first piece; browsers name it late, with parameters, or not at all. */
export async function contentType(first: Blob, named: string): Promise<string> {
  const bytes = new Uint8Array(await first.slice(0, 8).arrayBuffer())
  const text = String.fromCharCode(...bytes)
  if (text.startsWith('\x1aE\xdf\xa3')) return 'audio/webm'
  if (text.startsWith('OggS')) return 'audio/ogg'
  if (text.endsWith('ftyp')) return 'audio/mp4'
  return plainType(named || first.type)
}

/** Without parameters, which uploads don't take. */
export function plainType(type: string): string {
  return type.split(';', 1).join('').trim()
}

/** How a file of this type is named. */
export function recordingName(type: string): string {
  const ending = plainType(type).replace('audio/', '')
  return `recording.${ending === 'mp4' ? 'm4a' : ending}`
}
