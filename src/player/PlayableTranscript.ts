import type { Transcript } from '../transcript/Transcript.js'
import type { Hit } from './findHits.js'
import type { EditedTranscript, PlayerSegment, TranscriptEdits } from './TranscriptEdits.js'

/** All there is to know about a transcript that is played and edited, but for what ticks: see `Playback`. A change is a new object. */
export interface PlayableTranscriptState {
  /** What is shown. One that did not change is the same object. */
  readonly segments: readonly PlayerSegment[]
  /** What a person changed. */
  readonly edits: TranscriptEdits
  /** Where changes are that the app has not saved: on this device, or in this page alone; `null` if there are none. */
  readonly keptIn: 'device' | 'memory' | null
  /** Another page changed the same; what it wrote is the next to come back by `undo`. */
  readonly isChangedElsewhere: boolean
  /** Whether there is something to take back, and to bring back. */
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** What is looked for. */
  readonly query: string
  /** Where it is. */
  readonly hits: readonly Hit[]
  /** The one at hand. */
  readonly hit: Hit | undefined
  /** The segment that plays, or was played last: how many are before it; -1 for none. */
  readonly current: number
  /** Whether the view goes along with what plays. */
  readonly isFollowing: boolean
  /** Whether what plays is out of sight, for the view was taken elsewhere. */
  readonly isAway: boolean
  /** The segment to bring into view: what plays, what was found, what was undone. Each time a new object. */
  readonly shown: { readonly index: number } | undefined
}

/** What one row shows. The same object until something of it changes. */
export interface PlayerRow {
  readonly text: string
  /** When it begins. */
  readonly startSeconds: number
  /** What the transcription calls who says it, if it is another than before. */
  readonly speaker: string | undefined
  /** What they are called now. */
  readonly name: string | undefined
  /** As far as the row is in sight. */
  readonly hits: readonly Hit[] | undefined
  readonly hit: Hit | undefined
  readonly isCurrent: boolean
  readonly isEdited: boolean
}

/** A transcript that is played, searched and edited. Nothing of it throws. */
export interface PlayableTranscript {
  /** The transcription as it came. */
  readonly transcript: Transcript
  /** Whether its segments, and when they were said, can be read; if not, `segments` are the lines of the text. */
  readonly hasTimes: boolean
  /** Where it is now; the same object until something changes. */
  getState: () => PlayableTranscriptState
  /** Calls `listener` after every change; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /** The transcript with all changes, to be saved. */
  getEdited: () => EditedTranscript
  /** What `getEdited` or `onChange` gave is saved: the device may forget it. What was changed meanwhile stays. */
  markSaved: (saved: EditedTranscript) => void
  /** Changes the text of a segment, by its index. What follows for the same one, until `endEdit`, is undone along with it. */
  edit: (index: number, text: string) => void
  /** Ends the changing of one segment. */
  endEdit: () => void
  /** The same, and takes the changes back; `undo` brings them again. */
  cancelEdit: () => void
  /** Calls a speaker otherwise, everywhere; an empty name is the transcription's own. */
  renameSpeaker: (speaker: string, name: string) => void
  /** Takes the last change back. */
  undo: () => void
  /** Brings back what was taken back. */
  redo: () => void
  /** Looks for a text; nothing, for an empty one. */
  search: (query: string) => void
  /** Goes so many hits on, or back; after the last comes the first. */
  moveHit: (by: number) => void
  /** Goes along with what plays, or no longer. */
  follow: (isFollowing: boolean) => void
  /** For a list: whether what plays is out of sight. */
  setAway: (isAway: boolean) => void
  /** What one row shows, for a list. */
  getRow: (index: number) => PlayerRow
  /** Which rows of a list came into sight, or left it: only those mark what was found. */
  setInSight: (rows: Iterable<readonly [index: number, isInSight: boolean]>) => void
}
