import type { ApiErrorBody } from '../apiErrors.js'
import type { Segment } from '../recogniser/Recogniser.js'

export const languages = { am: 'Amharic', ti: 'Tigrinya', so: 'Somali', en: 'English' } as const

export type Language = keyof typeof languages

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languages, value)

/** A job as it goes over the wire. */
export interface Job {
  id: string
  object: 'transcription'
  status: 'queued' | 'processing' | 'completed' | 'failed'
  language: Language
  text: string | null
  segments: Segment[]
  speakers: never[]
  /** 0 to 1. */
  progress: number
  duration_seconds: number
  processing_time_seconds: number | null
  error: ApiErrorBody | null
  metadata: {
    /** What recognised the speech, or `none`. */
    engine: string
    /** False where the sandbox has no recogniser for the language and says so in `text`. */
    recognised: boolean
  }
  /** ISO 8601. */
  created_at: string
  completed_at: string | null
  result_url: string | null
  audio_url: string | null
  /** Relative; follow it to read the job again. */
  url: string
}
