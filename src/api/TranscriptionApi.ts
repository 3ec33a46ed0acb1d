import type { AudioInfo } from '../audio/AudioInfo.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Transcript } from '../transcript/Transcript.js'
import type { TranscriptionUsage } from './TranscriptionUsage.js'
import type { TransferProgress } from './TransferProgress.js'

/**
 * All that runs need of a transcription API: its requests, one attempt each. Whatever goes wrong is thrown as a
 * `TranscriptionError`, in the words of the catalogue.
 */
export interface TranscriptionApi {
  /** Files above this are uploaded before the create; the others go along with it. */
  signedUploadAboveBytes: number
  /** Where files are that were uploaded and not transcribed yet: whoever tries again need not send them again. */
  uploaded: WeakMap<Blob, string>
  /** Starts a transcription of an address, or of a file that goes along. */
  create: (request: CreateRequest, call: SendCall) => Promise<Transcript>
  /** Puts a file where the API finds it; returns the address to create with. */
  upload: (source: FileSource, call: SendCall) => Promise<string>
  /** Asks for a transcription's state. */
  read: (job: JobAddress, call: ApiCall) => Promise<Transcript>
  /** What the key has used. */
  usage: (call: ApiCall) => Promise<TranscriptionUsage>
  /** Why a transcription failed. */
  failureOf: (job: Transcript) => TranscriptionError
}

/** A file that was checked. */
export interface FileSource {
  file: Blob
  audio: AudioInfo
}

export type CreateRequest = { language: string; mode: 'sync' | 'async' } & (
  | (FileSource & { audioUrl?: undefined })
  | { audioUrl: string; file?: undefined }
)

export type JobAddress = Pick<Transcript, 'id' | 'url'>

export interface ApiCall {
  signal: AbortSignal
  /** All is ready for the request to leave; what it throws keeps it back. */
  beforeSend?: (() => void) | undefined
  /** The head of a 429 is there; its body is still coming in. */
  onRefusal?: (() => void) | undefined
}

export interface SendCall extends ApiCall {
  onProgress: (progress: TransferProgress) => void
  /** All of what the API itself gets has left. */
  onSent: () => void
}
