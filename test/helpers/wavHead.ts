/** The head of a mono WAV file that holds so many bytes of sound. */
export function wavHead(
  soundBytes: number,
  { sampleRate = 16_000, bytesPerSample = 2 }: { sampleRate?: number; bytesPerSample?: 1 | 2 } = {},
): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode('RIFF----WAVEfmt ----------------    data----')
  const view = new DataView(bytes.buffer)
  view.setUint32(4, 36 + soundBytes, true)
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * bytesPerSample, true)
  view.setUint16(32, bytesPerSample, true)
  view.setUint16(34, bytesPerSample * 8, true)
  view.setUint32(40, soundBytes, true)
  return bytes
}
