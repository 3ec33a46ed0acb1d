import type { TranscriptSegment } from '../transcript/TranscriptSegment.js'

/** What a person changed in a transcript, and nothing else. It survives JSON. */
export interface TranscriptEdits {
  /** The text of a segment, by its index. */
  readonly texts: Readonly<Record<number, string>>
  /** What a speaker is called, by what the transcription calls them. */
  readonly speakers: Readonly<Record<string, string>>
}

/** A part of a transcript, as it is shown. */
export interface PlayerSegment extends TranscriptSegment {
  /** Who says it; absent where the transcription does not tell. */
  readonly speaker?: string | undefined
}

/** A transcript with what a person changed in it. */
export interface EditedTranscript {
  /** The transcription's id. */
  readonly id: string
  /** All of it, in the order and with the breaks of the original. */
  readonly text: string
  /**
   * As they were, with new texts and names; in a `Transcript` of yours, `readSegments` understands them. Absent where the transcription
   * has none that can be read.
   */
  readonly segments?: readonly PlayerSegment[] | undefined
  /** What was changed. Empty if nothing was. */
  readonly edits: TranscriptEdits
}

/** What was changed: a segment's text, by its index, or a speaker's name. */
export type EditKey = number | string

export const noEdits: TranscriptEdits = { texts: {}, speakers: {} }

export function valueIn({ texts, speakers }: TranscriptEdits, key: EditKey): string | undefined {
  return typeof key === 'number' ? texts[key] : speakers[key]
}

/** With these values; without those that are `undefined`. */
export function withValues(
  { texts, speakers }: TranscriptEdits,
  values: Iterable<readonly [EditKey, string | undefined]>,
): TranscriptEdits {
  const all = { texts: new Map(Object.entries(texts)), speakers: new Map(Object.entries(speakers)) }
  for (const [key, value] of values) {
    const of = all[typeof key === 'number' ? 'texts' : 'speakers']
    if (value === undefined) of.delete(String(key))
    else of.set(String(key), value)
  }
  return { texts: Object.fromEntries(all.texts), speakers: Object.fromEntries(all.speakers) }
}

export function keysIn({ texts, speakers }: TranscriptEdits): EditKey[] {
  return [...Object.keys(texts).map(Number), ...Object.keys(speakers)]
}
