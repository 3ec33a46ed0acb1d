/** A long recording: of MP3s in a row any decoder makes one. */
export function sixMinutesOf(sample: File): File {
  return new File(Array<File>(33).fill(sample), 'jfk-six-minutes.mp3', sample)
}
