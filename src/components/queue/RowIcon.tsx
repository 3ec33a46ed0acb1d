import type { ReactNode } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { ErrorIcon } from '../shared/ErrorIcon.js'
import { errorViewOf } from '../shared/errorView.js'
import { Icon, type Tone } from '../shared/Icon.js'
import { arcIcon, checkIcon, circleIcon, minusIcon, partIcon, stoppedIcon } from '../shared/icons.js'

/** A row's `data-state`. */
export type RowState = 'waiting' | 'sending' | 'processing' | 'success' | 'error' | 'cancelled' | 'removed'

const looks: Record<Exclude<RowState, 'error'>, [path: string, tone?: Tone]> = {
  waiting: [circleIcon],
  sending: [partIcon, 'ink'],
  processing: [arcIcon, 'ink'],
  success: [checkIcon, 'good'],
  cancelled: [stoppedIcon],
  removed: [minusIcon],
}

/** Where a row is, by a shape: its colour repeats it. */
export function RowIcon({ state, error }: { state: RowState; error: TranscriptionError | null }): ReactNode {
  if (error && state !== 'removed') {
    return <ErrorIcon code={error.code} reason={error.reason} {...errorViewOf(error)} />
  }
  const [path, tone] = looks[state === 'error' ? 'waiting' : state]
  return <Icon path={path} tone={tone} turns={state === 'processing'} />
}
