import { type ApiErrorBody, type ApiErrorCode, apiErrors } from './apiErrors.js'

interface Details {
  /** The request field at fault. */
  param?: string
  /** Seconds to wait. */
  retryAfter?: number
  /** Instead of the code's usual status. */
  status?: number
}

/** Thrown anywhere while a request is handled; becomes the API's error answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly details: Details = {},
  ) {
    super(message)
    this.status = details.status ?? apiErrors[code].status
  }

  toBody(): { error: ApiErrorBody } {
    const { param, retryAfter } = this.details
    return {
      error: {
        type: apiErrors[this.code].type,
        code: this.code,
        message: this.message,
        ...(param !== undefined && { param }),
        ...(retryAfter !== undefined && { retry_after: retryAfter }),
      },
    }
  }
}
