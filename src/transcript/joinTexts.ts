import type { Transcript } from './Transcript.js'

/** The text of all parts; empty if nothing was said in any. */
export function joinTexts(transcripts: readonly Transcript[]): string {
  return transcripts
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
}

/** All parts as one transcript, to read, copy and download. Segments are of one file, so of several parts there are none. */
export function joinTranscripts([first, ...others]: readonly Transcript[]): Transcript | undefined {
  if (!first || others.length === 0) return first
  const text = joinTexts([first, ...others])
  return { ...first, text, segments: undefined, durationSeconds: undefined }
}
