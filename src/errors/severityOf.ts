import { errorCatalog, type Severity } from './errorCatalog.js'
import type { TranscriptionError } from './TranscriptionError.js'

/** How grave an error is now: what is still being retried is a warning, whatever it may become. */
export function severityOf(error: TranscriptionError): Severity {
  const { severity } = errorCatalog[error.code]
  return severity === 'error' && error.willRetry ? 'warning' : severity
}
