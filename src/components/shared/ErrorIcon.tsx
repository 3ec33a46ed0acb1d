import type { ReactNode } from 'react'
import type { ErrorCode, Severity } from '../../errors/errorCatalog.js'
import { type ErrorState, offersOtherFile, offersSignIn } from './errorView.js'
import { Icon } from './Icon.js'
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

const whileItGoesOn = { waiting: clockIcon, offline: offlineIcon, retrying: arcIcon, later: calendarIcon }

/** Each state has a shape, not a colour alone (WCAG 1.4.1). */
export function ErrorIcon({ state, severity, ...error }: ErrorIconProps): ReactNode {
  return <Icon path={state === 'final' ? pathAtTheEnd() : whileItGoesOn[state]} />

  function pathAtTheEnd(): string {
    if (offersOtherFile(error)) return fileIcon
    if (offersSignIn(error)) return lockIcon
    return severity === 'critical' ? stopIcon : alertIcon
  }
}
