import type { ReactNode } from 'react'
import type { ErrorCode, Severity } from '../../errors/errorCatalog.js'
import type { Words } from '../../messages/Catalog.js'
import { ErrorIcon } from './ErrorIcon.js'

interface ErrorNoteProps {
  code: ErrorCode
  /** Why, where that says more than the code. */
  reason?: string | undefined
  severity: Severity
  words: Words
  /** Becomes the id of the title. */
  titleId?: string | undefined
  /** What comes below the words. */
  children?: ReactNode
}

/** What went wrong with one thing of many, in less room than a banner takes. */
export function ErrorNote({ code, reason, severity, words, titleId, children }: ErrorNoteProps): ReactNode {
  return (
    <div className="lesan-error-note" data-severity={severity} data-code={code} data-reason={reason}>
      <ErrorIcon code={code} reason={reason} state="final" severity={severity} />
      <div>
        <p id={titleId}>{words.title}</p>
        <p>{words.description}</p>
        {children}
      </div>
    </div>
  )
}
