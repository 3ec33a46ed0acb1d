import type { Transcript } from '../../transcript/Transcript.js'
import type { TranscriptSegment } from '../../transcript/TranscriptSegment.js'

/** A part of what was said, to be read at a stretch. */
export interface Paragraph {
  text: string
  /** When it begins, seconds; absent where that is not known. */
  start?: number | undefined
}

/** Who pauses so long begins something new. */
const PAUSE_SECONDS = 2
/** Longer ones are parted where a sentence ends. */
const LONG_ENOUGH = 400
/** Latin, Ethiopic, Arabic and Chinese, before closing quotation marks. By number: this is in every app, and languages are not. */
const SENTENCE_END = /[.!?\u1362\u1367\u061f\u3002]["'\u201d\u2019\u00bb)]*$/

/**
 * The text in paragraphs: those of its segments, parted by pauses and length, or its own lines where segments are not
 * there or do not say the same. No word is lost or added.
 */
export function paragraphsOf(
  { text }: Transcript,
  segments: readonly TranscriptSegment[] | undefined,
): Paragraph[] {
  if (segments && wordsOf(segments.map((segment) => segment.text).join(' ')) === wordsOf(text)) {
    return gathered(segments)
  }
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line }))
}

function gathered(segments: readonly TranscriptSegment[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let end = 0
  for (const { text, startSeconds: start, endSeconds } of segments) {
    const last = paragraphs.at(-1)
    const isLong = last && last.text.length >= LONG_ENOUGH && SENTENCE_END.test(last.text)
    if (!last || isLong || start - end >= PAUSE_SECONDS) paragraphs.push({ text: text.trim(), start })
    else last.text = `${last.text} ${text.trim()}`
    end = endSeconds
  }
  return paragraphs
}

/** Without what parts them: some languages write no spaces, and services put them differently. */
function wordsOf(text: string): string {
  return text.replace(/\s+/g, '')
}
