import type { ReactNode } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { ErrorIcon } from '../shared/ErrorIcon.js'
import { errorViewOf } from '../shared/errorView.js'
import { Icon } from '../shared/Icon.js'
import { arcIcon, checkIcon, circleIcon, minusIcon, partIcon, stoppedIcon } from '../shared/icons.js'

/** A row's `data-state`. */
export type RowState = 'waiting' | 'sending' | 'processing' | 'success' | 'error' | 'cancelled' | 'removed'

const paths: Record<Exclude<RowState, 'error'>, string> = {
  waiting: circleIcon,
  sending: partIcon,
  processing: arcIcon,
  success: checkIcon,
  cancelled: stoppedIcon,
  removed: minusIcon,
}

/** Where a row is, by a shape: its colour repeats it. */
export function RowIcon({ state, error }: { state: RowState; error: TranscriptionError | null }): ReactNode {
  if (error && state !== 'removed') {
    return <ErrorIcon code={error.code} reason={error.reason} {...errorViewOf(error)} />
  }
  return <Icon path={paths[state === 'error' ? 'waiting' : state]} />
}
