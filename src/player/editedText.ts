import type { PlayerSegment } from './TranscriptEdits.js'

/**
 * The whole text with the changed segments in the places of the original ones, so that its breaks stay; one after the other where the
 * text does not say the same as its segments.
 */
export function editedText(
  text: string,
  before: readonly PlayerSegment[],
  after: readonly PlayerSegment[],
): string {
  let [result, at] = ['', 0]
  for (const [index, segment] of before.entries()) {
    const original = segment.text.trim()
    const found = text.indexOf(original, at)
    if (found < 0) return joined(after)
    const edited = after[index]?.text.trim() ?? ''
    // What was emptied takes the space before it along.
    if (edited !== '') result += text.slice(at, found) + edited
    at = found + original.length
  }
  return (result + text.slice(at)).trim()
}

function joined(segments: readonly PlayerSegment[]): string {
  return segments
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
}
