import type { EditedTranscript, PlayerSegment } from '../../player/TranscriptEdits.js'
import type { Transcript } from '../../transcript/Transcript.js'

/** With who says it before the words, where another begins. */
export function spokenSegments({ segments = [] }: EditedTranscript): PlayerSegment[] {
  let before: string | undefined
  return segments.map((segment) => {
    const { speaker, text } = segment
    if (text.trim() === '') return segment
    const isOther = speaker !== undefined && speaker !== before
    before = speaker
    return isOther ? { ...segment, text: `${speaker}: ${text}` } : segment
  })
}

/** All of it to read: a paragraph for each who speaks, where the transcription tells. */
export function spokenText(edited: EditedTranscript): string {
  if (!edited.segments?.some(({ speaker }) => speaker !== undefined)) return edited.text
  let text = ''
  for (const [index, segment] of spokenSegments(edited).entries()) {
    if (segment.text.trim() === '') continue
    const begins = segment !== edited.segments[index]
    text += (text && (begins ? '\n\n' : ' ')) + segment.text
  }
  return text
}

/** For programs: times in seconds, texts and names as they are now. */
export function toJson(
  { id, language, durationSeconds }: Transcript,
  { text, segments }: EditedTranscript,
): string {
  return JSON.stringify({ id, language, durationSeconds, text, segments }, null, 2)
}
