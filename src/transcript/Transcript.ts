import * as z from 'zod/mini'

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

// Strict on what we act upon alone: a field that is not as expected must not lose a transcript.
const jobSchema = z.looseObject({ id: z.string(), status: z.string() })

/** Reads a job object of the API; `undefined` if it is none. */
export function readTranscript(raw: unknown): Transcript | undefined {
  const parsed = jobSchema.safeParse(raw)
  if (!parsed.success || !parsed.data.id || !parsed.data.status) return undefined
  const job = parsed.data
  return {
    id: job.id,
    status: job.status.toLowerCase(),
    text: text(job['text']) ?? '',
    language: text(job['language']),
    durationSeconds: number(job['duration_seconds']),
    processingTimeSeconds: number(job['processing_time_seconds']),
    createdAt: text(job['created_at']),
    completedAt: text(job['completed_at']),
    url: text(job['url']),
    segments: job['segments'],
    speakers: job['speakers'],
    progress: job['progress'],
    metadata: job['metadata'],
    error: job['error'] ?? undefined,
    raw,
  }
}

// `z.catch` would say the same and cost 3.6 kB.
function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
