import * as z from 'zod/mini'

/** A transcription as the API knows it, finished or not. */
export interface Transcript {
  id: string
  /** Go by this, never by the mode asked for. */
  status: 'queued' | 'processing' | 'completed' | 'failed' | (string & {})
  /** What was said; empty until `completed`. */
  text: string
  language?: string | undefined
  durationSeconds?: number | undefined
  processingTimeSeconds?: number | undefined
  createdAt?: string | undefined
  completedAt?: string | undefined
  /** Where to read it again, relative to the API. */
  url?: string | undefined
  /** The shapes of these are not documented; read them with care. */
  segments?: unknown
  speakers?: unknown
  progress?: unknown
  metadata?: unknown
  /** Why it failed: `{ type, code, message }`. */
  error?: unknown
  /** The object as received. */
  raw: unknown
}

// Strict on what we act upon; anything else that is not as expected is simply not there.
const text = z.catch(z.optional(z.string()), undefined)
const number = z.catch(z.optional(z.number()), undefined)
const jobSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  status: z.string().check(z.minLength(1)),
  text,
  language: text,
  duration_seconds: number,
  processing_time_seconds: number,
  created_at: text,
  completed_at: text,
  url: text,
})

/** Reads a job object of the API; `undefined` if it is none. */
export function readTranscript(raw: unknown): Transcript | undefined {
  const parsed = jobSchema.safeParse(raw)
  if (!parsed.success) return undefined
  const job = parsed.data
  return {
    id: job.id,
    status: job.status.toLowerCase(),
    text: job.text ?? '',
    language: job.language,
    durationSeconds: job.duration_seconds,
    processingTimeSeconds: job.processing_time_seconds,
    createdAt: job.created_at,
    completedAt: job.completed_at,
    url: job.url,
    segments: job['segments'],
    speakers: job['speakers'],
    progress: job['progress'],
    metadata: job['metadata'],
    error: job['error'] ?? undefined,
    raw,
  }
}
