import type { HeldFor, KeptIn, PartProgress, Recording, RecordingPart, RecordingStatus } from './Recording.js'

/** A recording as it is on the device. */
export interface StoredRecording {
  id: string
  startedAt: number
  isFinished: boolean
  language?: string | undefined
  name?: string | undefined
  lastModified?: number | undefined
  data?: unknown
  held?: HeldFor | undefined
  parts: RecordingPart[]
}

interface Circumstances {
  status: RecordingStatus
  keptIn: KeptIn
  isFromThisPage: boolean
}

export function recordingOf(
  { id, startedAt, language, name, lastModified, data, held, parts }: StoredRecording,
  circumstances: Circumstances,
): Recording {
  const sum = (of: 'durationMs' | 'sizeBytes') => parts.reduce((total, part) => total + part[of], 0)
  return {
    id,
    startedAt,
    language,
    name,
    lastModified,
    data,
    held,
    parts,
    durationMs: sum('durationMs'),
    sizeBytes: sum('sizeBytes'),
    ...circumstances,
  }
}

/** What another version of the app has written, or nobody knows who, is left where it is, and stops nothing. */
export function readStored(found: unknown): StoredRecording | undefined {
  const { id, startedAt, isFinished, language, name, lastModified, data, held, parts } = Object(
    found,
  ) as Record<string, unknown>
  if (typeof id !== 'string' || typeof startedAt !== 'number' || !Array.isArray(parts)) return undefined
  return {
    id,
    startedAt,
    isFinished: isFinished === true,
    language: text(language),
    name: text(name),
    lastModified: typeof lastModified === 'number' ? lastModified : undefined,
    data,
    held: held ? { code: 'unknown_error', ...held } : undefined,
    parts: parts.map(readPart),
  }
}

function readPart(found: unknown): RecordingPart {
  const { mimeType, durationMs, sizeBytes, progress } = Object(found) as Record<string, unknown>
  return {
    mimeType: text(mimeType) ?? '',
    durationMs: Number(durationMs) || 0,
    sizeBytes: Number(sizeBytes) || 0,
    ...(progress ? { progress: readProgress(progress) } : {}),
  }
}

/** What can't be read may have been sent: it is asked about, not sent again. */
function readProgress(found: unknown): PartProgress {
  const { status, jobId } = Object(found) as Record<string, unknown>
  if (typeof jobId !== 'string') return { status: 'sending' }
  return { status: status === 'done' ? 'done' : 'sent', jobId }
}

function text(found: unknown): string | undefined {
  return typeof found === 'string' ? found : undefined
}
