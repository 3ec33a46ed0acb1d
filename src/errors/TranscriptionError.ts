import type { ErrorReason } from './ErrorReason.js'
import { catalogEntry, type ErrorCode, type ErrorType, errorCatalog, type Severity } from './errorCatalog.js'

/** What was being done: starting a transcription, sending its file, reading its state, or the transcription itself. */
export type Operation = 'create' | 'upload' | 'read' | 'job'

/** What a run is doing about an error. The same words as the phases of a run. */
export type ErrorPhase =
  | 'offline'
  | 'queued'
  | 'sending'
  | 'processing'
  | 'deciding'
  | 'waiting'
  | 'error'
  | 'cancelled'

/** The facts of an error. What is absent is not known. */
export interface TranscriptionErrorOptions {
  /** One of the catalogue's codes. */
  code: ErrorCode
  /** The API's English text, for developers. */
  message: string
  /** @default the catalogue's type of `code` */
  type?: ErrorType | undefined
  /** How bad it is. @default the catalogue's severity of `code` */
  severity?: Severity | undefined
  /** The code as received. */
  rawCode?: string | undefined
  /** The type as received. */
  rawType?: string | undefined
  /** Why, where the code alone does not say what to do. */
  reason?: ErrorReason | undefined
  /** The request field at fault. */
  param?: string | undefined
  /** HTTP status; absent when there was no response. */
  status?: number | undefined
  /** Seconds the server asked to wait, as given. */
  retryAfter?: number | undefined
  /** Epoch milliseconds. @default now */
  receivedAt?: number | undefined
  /** The server's id for the request. */
  requestId?: string | undefined
  /** The transcription it belongs to. */
  jobId?: string | undefined
  /** What was being done. */
  operation?: Operation | undefined
  /** What was thrown. Not enumerable: it can hold anything, a request with its headers, say. */
  cause?: unknown
  /** The first characters of a body that was not the API's own. Not enumerable: it stays out of logs. */
  bodySnippet?: string | undefined
}

/** What a run knows about one of its failures. */
export interface RetryState {
  /** What the run is doing about it. */
  phase: ErrorPhase
  /** Attempts made when it happened, from 1. */
  attempt: number
  /** The most attempts there will be; absent when there is no limit or it is not known. */
  maxAttempts?: number | undefined
  /** Whether a further attempt will be made without anyone asking. */
  willRetry: boolean
  /** When the next attempt leaves, or from when one makes sense, epoch milliseconds. */
  retryAt: number | null
}

const brand = Symbol.for('lesan-react.TranscriptionError')

/**
 * Any failure of a transcription. `code` says which, `isTranscriptionError` recognises it across copies of this
 * package. Made by this package it never holds an API key, a header or file bytes; only `cause`, which is whatever
 * was thrown and not enumerable, might.
 */
export class TranscriptionError extends Error {
  /** Always the same, in minified code too. */
  override readonly name = 'TranscriptionError'
  /** The category of `code`. */
  readonly type: ErrorType
  /** How bad it is, once it is over. */
  readonly severity: Severity
  /** One of the catalogue's codes; what the wire said is `rawCode`. */
  readonly code: ErrorCode
  /** The code as received, cleaned to be fit to show, if there was one. */
  readonly rawCode: string | undefined
  /** The type as received, cleaned to be fit to show, if there was one. */
  readonly rawType: string | undefined
  /** Why, where the code alone does not say what to do; `undefined` otherwise. */
  readonly reason: ErrorReason | undefined
  /** The request field at fault, if the API named one. */
  readonly param: string | undefined
  /** HTTP status; `undefined` when there was no response. */
  readonly status: number | undefined
  /** Seconds the server asked to wait, as given. */
  readonly retryAfter: number | undefined
  /** When it was received, epoch milliseconds. */
  readonly receivedAt: number
  /** The server's id for the request, to quote to support. */
  readonly requestId: string | undefined
  /** The transcription it belongs to, once there is one. */
  readonly jobId: string | undefined
  /** What was being done. */
  readonly operation: Operation | undefined
  /** The first characters of a body that was not the API's own; not enumerable. `undefined` otherwise. */
  declare readonly bodySnippet?: string | undefined

  /** What the run is doing about it; `undefined` outside a run. */
  readonly phase: ErrorPhase | undefined = undefined
  /** Attempts made when it happened, from 1; `undefined` outside a run. */
  readonly attempt: number | undefined = undefined
  /** The most attempts there will be; `undefined` when there is no limit or it is not known. */
  readonly maxAttempts: number | undefined = undefined
  /** Whether a further attempt will be made without anyone asking; `undefined` outside a run. */
  readonly willRetry: boolean | undefined = undefined
  /** When the next attempt leaves, or from when one makes sense, epoch milliseconds. */
  readonly retryAt: number | null = null

  constructor(options: TranscriptionErrorOptions) {
    super(options.message)
    // A cause can hold anything the app threw (a request with its headers, say): keep it out of JSON and logs' walks.
    hide(this, 'cause', options.cause)
    hide(this, 'bodySnippet', options.bodySnippet)
    hide(this, brand, true)
    this.code = options.code
    const known = catalogEntry(options.code) ?? errorCatalog.unknown_error
    this.type = options.type ?? known.type
    this.severity = options.severity ?? known.severity
    this.rawCode = options.rawCode
    this.rawType = options.rawType
    this.reason = options.reason
    this.param = options.param
    this.status = options.status
    this.retryAfter = options.retryAfter
    this.receivedAt = options.receivedAt ?? Date.now()
    this.requestId = options.requestId
    this.jobId = options.jobId
    this.operation = options.operation
  }

  /** Plain data for a log or a report: what happened, never a key, header or file. */
  toJSON(): object {
    return Object.assign({ message: this.message }, this)
  }
}

/** Whether a value is a `TranscriptionError`, made by this copy of the package or another. */
export function isTranscriptionError(value: unknown): value is TranscriptionError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true
}

/** Keeps a value out of JSON and of logs' walks. */
function hide(target: object, key: string | symbol, value: unknown): void {
  if (value === undefined) return
  Object.defineProperty(target, key, { value, configurable: true, writable: true, enumerable: false })
}
