import type { CatalogEntry, RecorderErrorCode } from './errorCatalog.js'

const local = { type: 'local_error', status: null, retry: 'never' } as const
/** Nothing that was said is lost, and there is a way out. */
const warning = { ...local, severity: 'warning' } as const
/** Something that was said is lost, or may be. */
const error = { ...local, severity: 'error' } as const

/** Every failure of a recorder. Apart from `errorCatalog`, so that only those who record load it. */
export const recorderErrorCatalog = {
  microphone_dismissed: warning,
  microphone_denied: warning,
  microphone_blocked: { ...local, severity: 'critical' },
  microphone_missing: warning,
  microphone_busy: warning,
  microphone_lost: warning,
  recorder_failed: error,
  nothing_recorded: error,
  recording_too_short: warning,
  recording_interrupted: warning,
  no_speech: warning,
  storage_full: warning,
  storage_unavailable: warning,
} as const satisfies Record<RecorderErrorCode, CatalogEntry>
