import type { ReactNode } from 'react'
import type { Severity } from '../../errors/errorCatalog.js'

const triangle = 'M12 3.2 22 20.5H2Z'
const octagon = 'M8.1 2.5h7.8l5.6 5.6v7.8l-5.6 5.6H8.1l-5.6-5.6V8.1Z'
const mark = 'M12 9v4.5M12 17v.1'
const cross = 'M8.8 8.8l6.4 6.4m0-6.4-6.4 6.4'

/** Each severity has a shape, not a colour alone (WCAG 1.4.1). */
export function SeverityIcon({ severity }: { severity: Severity }): ReactNode {
  return (
    <svg className="lesan-severity-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={(severity === 'warning' ? triangle : octagon) + (severity === 'critical' ? cross : mark)} />
    </svg>
  )
}
