/** So many recordings that say the same. */
export function copiesOf(sample: File, count: number): File[] {
  return Array.from({ length: count }, (_, i) => new File([sample], `jfk-${i + 1}.mp3`, sample))
}

/** A long recording: of MP3s in a row any decoder makes one. */
export function sixMinutesOf(sample: File): File {
  return new File(Array<File>(33).fill(sample), 'jfk-six-minutes.mp3', sample)
}
