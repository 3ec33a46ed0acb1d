/** What the file is to be. */
export interface AudioFileFields {
  /** @default 'speech.wav' */
  name?: string | undefined
  /** How long it lasts; the API takes 0.1 s to 4 h. @default 1 */
  seconds?: number | undefined
}

const SAMPLE_RATE = 8_000

/** A WAV file of silence, for a test that chooses or sends one: bytes that are no audio are refused before they leave. */
export function createAudioFile({ name = 'speech.wav', seconds = 1 }: AudioFileFields = {}): File {
  const dataBytes = Math.round(seconds * SAMPLE_RATE) * 2
  const head = new DataView(new ArrayBuffer(44))
  const write = (offset: number, text: string) => {
    for (let i = 0; i < text.length; i++) head.setUint8(offset + i, text.charCodeAt(i))
  }
  write(0, 'RIFF')
  head.setUint32(4, 36 + dataBytes, true)
  write(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, 1, true) // PCM
  head.setUint16(22, 1, true) // mono
  head.setUint32(24, SAMPLE_RATE, true)
  head.setUint32(28, SAMPLE_RATE * 2, true)
  head.setUint16(32, 2, true)
  head.setUint16(34, 16, true)
  write(36, 'data')
  head.setUint32(40, dataBytes, true)
  return new File([head, new Uint8Array(dataBytes)], name, { type: 'audio/wav' })
}
