import { readFields } from './readFields.js'

/** A transcription as the API knows it, finished or not. What the API did not send, or not as expected, is absent. */
export interface Transcript {
  /** The API's id for it. */
  id: string
  /** Go by this, never by the mode asked for. */
  status: 'queued' | 'processing' | 'completed' | 'failed' | (string & {})
  /** What was said; empty until `completed`. */
  text: string
  /** What is spoken. */
  language?: string | undefined
  /** How long the audio is. */
  durationSeconds?: number | undefined
  /** How long the transcription took. */
  processingTimeSeconds?: number | undefined
  /** When it was created, as the API writes it: ISO 8601. */
  createdAt?: string | undefined
  /** When it ended, as the API writes it: ISO 8601. */
  completedAt?: string | undefined
  /** Where to read it again, relative to the API. */
  url?: string | undefined
  /** Its shape is not documented; read it with care. */
  segments?: unknown
  /** Its shape is not documented; read it with care. */
  speakers?: unknown
  /** Its shape is not documented; read it with care. */
  progress?: unknown
  /** Its shape is not documented; read it with care. */
  metadata?: unknown
  /** Why it failed: `{ type, code, message }`. */
  error?: unknown
  /** The object as received. */
  raw: unknown
}

/** Reads a job object of the API; `undefined` if it is none. Strict on what we act upon alone. */
export function readTranscript(raw: unknown): Transcript | undefined {
  const fields = readFields(raw)
  if (!fields) return undefined
  const { textOf, numberOf, valueOf } = fields
  const id = textOf('id')
  const status = textOf('status')
  if (!id || !isJobId(id) || !status) return undefined
  return {
    id,
    status: status.toLowerCase(),
    text: textOf('text') ?? '',
    language: textOf('language'),
    durationSeconds: numberOf('duration_seconds'),
    processingTimeSeconds: numberOf('processing_time_seconds'),
    createdAt: textOf('created_at'),
    completedAt: textOf('completed_at'),
    url: textOf('url'),
    segments: valueOf('segments'),
    speakers: valueOf('speakers'),
    progress: valueOf('progress'),
    metadata: valueOf('metadata'),
    error: valueOf('error') ?? undefined,
    raw,
  }
}

/** An address made of `..` would be another one. */
export function isJobId(id: string): boolean {
  return /[^.]/.test(id)
}
