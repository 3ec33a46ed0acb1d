import type { KeptIn, Recording, RecordingPart, RecordingStatus } from './Recording.js'

/** A recording as it is on the device. */
export interface StoredRecording {
  id: string
  startedAt: number
  isFinished: boolean
  language?: string | undefined
  parts: RecordingPart[]
}

interface Circumstances {
  status: RecordingStatus
  keptIn: KeptIn
  isFromThisPage: boolean
}

export function recordingOf(
  { id, startedAt, language, parts }: StoredRecording,
  circumstances: Circumstances,
): Recording {
  const sum = (of: 'durationMs' | 'sizeBytes') => parts.reduce((total, part) => total + part[of], 0)
  return {
    id,
    startedAt,
    language,
    parts,
    durationMs: sum('durationMs'),
    sizeBytes: sum('sizeBytes'),
    ...circumstances,
  }
}
