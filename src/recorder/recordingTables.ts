import type { Database, Tables } from '../database/createDatabase.js'

/** What there is to know about each recording, and its sound, piece by piece. */
export const recordingTables = { recordings: { keyPath: 'id' }, pieces: {} }

export type RecordingTables = Tables<keyof typeof recordingTables>
export type RecordingDatabase = Database<keyof typeof recordingTables>

/** Where a piece is: of which recording, which part of it, and which piece of that. */
export type PieceKey = [id: string, part: number, index: number]
