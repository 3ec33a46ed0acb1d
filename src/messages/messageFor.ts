import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Catalog, Words } from './Catalog.js'

/** Visitors get words that any of them may read; developers get theirs. Never inferred from the build. */
export type Audience = 'user' | 'developer'

/** The words for an error: what happened and what to do next. */
export function messageFor(error: TranscriptionError, catalog: Catalog, audience: Audience): Words {
  const { developer, ...words } = catalog.errors[error.code]
  return audience === 'developer' && developer ? developer : words
}
