import type { ReactNode } from 'react'
import type { Severity } from '../errors/errorCatalog.js'

// Told apart by shape, not by colour alone (WCAG 1.4.1).
const outlines: Record<Severity, string> = {
  info: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Z',
  warning: 'M12 3.2 22 20.5H2Z',
  error: 'M8.1 2.5h7.8l5.6 5.6v7.8l-5.6 5.6H8.1l-5.6-5.6V8.1Z',
  critical: 'M8.1 2.5h7.8l5.6 5.6v7.8l-5.6 5.6H8.1l-5.6-5.6V8.1Z',
}
const signs: Record<Severity, string> = {
  info: 'M12 11v5.5M12 7.2v.1',
  warning: 'M12 9.5v5M12 17.4v.1',
  error: 'M12 7v6M12 16.6v.1',
  critical: 'm8.8 8.8 6.4 6.4m0-6.4-6.4 6.4',
}

export function SeverityIcon({ severity }: { severity: Severity }): ReactNode {
  return (
    <svg className="lesan-banner-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={`${outlines[severity]}${signs[severity]}`} />
    </svg>
  )
}
