import type { ReactNode } from 'react'
import type { ErrorCode, Severity } from '../../errors/errorCatalog.js'
import { type ErrorState, offersOtherFile, offersSignIn } from './errorView.js'
import { Icon, type Tone } from './Icon.js'
import {
  alertIcon,
  arcIcon,
  calendarIcon,
  clockIcon,
  fileIcon,
  lockIcon,
  offlineIcon,
  stopIcon,
} from './icons.js'

interface ErrorIconProps {
  code: ErrorCode
  reason?: string | undefined
  state: ErrorState
  severity: Severity
}

const whileItGoesOn: Partial<Record<ErrorState, [string, Tone]>> = {
  waiting: [clockIcon, 'time'],
  offline: [offlineIcon, undefined],
  retrying: [arcIcon, 'ink'],
  later: [calendarIcon, 'warn'],
}

/** Each state has a shape, not a colour alone (WCAG 1.4.1). Red is for what has ended. */
export function ErrorIcon({ state, severity, ...error }: ErrorIconProps): ReactNode {
  const [path, tone] = whileItGoesOn[state] ?? atTheEnd()
  return <Icon path={path} tone={tone} turns={state === 'retrying'} />

  function atTheEnd(): [string, Tone] {
    if (offersOtherFile(error)) return [fileIcon, 'warn']
    if (offersSignIn(error)) return [lockIcon, 'warn']
    return [severity === 'critical' ? stopIcon : alertIcon, severity === 'warning' ? 'warn' : 'bad']
  }
}
