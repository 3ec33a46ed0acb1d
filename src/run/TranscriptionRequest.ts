/** The languages the API transcribes: Amharic, Tigrinya, Somali, English. */
export type TranscriptionLanguage = 'am' | 'ti' | 'so' | 'en'

/** What to transcribe: a file or recording of this page, or the address of one the API can fetch. */
export type TranscriptionRequest = {
  /** What is spoken. The API may learn more languages; it says so itself when it does not know one. */
  language: TranscriptionLanguage | (string & {})
  /**
   * `sync` asks the API to answer with the transcript, `async` with a job to follow; either way the result is the
   * finished transcript.
   * @default `async` for a file of more than five minutes, or of more than 5 MB if its length can't be read, else `sync`
   */
  mode?: 'sync' | 'async' | undefined
  /** How long the audio is, if you know it better than the file says: of a recording of this page, say. */
  durationSeconds?: number | undefined
} & ({ file: Blob; audioUrl?: undefined } | { audioUrl: string; file?: undefined })
