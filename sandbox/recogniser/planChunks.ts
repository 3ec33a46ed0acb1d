/** A stretch of audio, in samples from its start. */
export interface Stretch {
  start: number
  end: number
}

const SAMPLE_RATE = 16_000
const LARGEST_GAP = 1.5 * SAMPLE_RATE
const LONGEST_CHUNK = 20 * SAMPLE_RATE

/**
 * Groups neighbouring speech into chunks of at most 20 s. Moonshine repeats itself on longer ones and drops short
 * words when it gets every stretch alone.
 */
export function planChunks(speech: readonly Stretch[]): Stretch[] {
  const chunks: Stretch[] = []
  for (const { start, end } of speech.flatMap(splitLong)) {
    const last = chunks.at(-1)
    const fits = last && start - last.end < LARGEST_GAP && end - last.start <= LONGEST_CHUNK
    if (fits) last.end = end
    else chunks.push({ start, end })
  }
  return chunks
}

function splitLong({ start, end }: Stretch): Stretch[] {
  const parts = Math.ceil((end - start) / LONGEST_CHUNK)
  const size = (end - start) / parts
  return Array.from({ length: parts }, (_, i) => ({
    start: Math.round(start + i * size),
    end: Math.round(start + (i + 1) * size),
  }))
}
