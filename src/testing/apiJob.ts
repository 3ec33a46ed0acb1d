/** A job as the API sends it; give what your test is about. */
export interface ApiJobFields {
  /** @default 'job_test' */
  id?: string | undefined
  /** @default 'completed' */
  status?: string | undefined
  /** @default 'ሰላም ለዓለም' */
  text?: string | undefined
  /** @default 'am' */
  language?: string | undefined
  [field: string]: unknown
}

/** A finished job of the API, or whatever `fields` make of it. */
export function apiJob(fields: ApiJobFields = {}): Record<string, unknown> {
  const id = fields.id ?? 'job_test'
  return {
    id,
    object: 'transcription',
    status: 'completed',
    language: 'am',
    text: 'ሰላም ለዓለም',
    duration_seconds: 2.5,
    processing_time_seconds: 0.4,
    created_at: '2026-01-01T00:00:00Z',
    completed_at: '2026-01-01T00:00:01Z',
    url: `/v1/transcriptions/${id}`,
    ...fields,
  }
}
