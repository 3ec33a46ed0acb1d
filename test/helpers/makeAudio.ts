/** Records a tone in a page, as long as asked; WebM that does not say its length. */
export async function recordTone(seconds: number): Promise<Blob> {
  const context = new AudioContext()
  const tone = context.createOscillator()
  const out = context.createMediaStreamDestination()
  tone.connect(out)
  tone.start()
  const recorder = new MediaRecorder(out.stream, {
    mimeType: 'audio/webm;codecs=opus',
    audioBitsPerSecond: 24_000,
  })
  const pieces: Blob[] = []
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  recorder.start(1_000)
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  const over = new Promise((resolve) => {
    recorder.onstop = resolve
  })
  recorder.stop()
  await over
  await context.close()
  return new Blob(pieces, { type: 'audio/webm' })
}

/** Silence, as a file of a few kilobytes a minute. */
export function silence(seconds: number): Blob {
  // 8 bits, 3,000 a second: the least that a browser plays.
  const rate = 3_000
  const bytes = new Uint8Array(44 + seconds * rate).fill(128)
  const view = new DataView(bytes.buffer)
  const text = (at: number, said: string) => bytes.set(new TextEncoder().encode(said), at)
  text(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, seconds * rate, true)
  return new Blob([bytes], { type: 'audio/wav' })
}
