'use client'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Wording } from '../../messages/createWording.js'
import { Button } from '../shared/Button.js'
import { CLEAR_AFTER_MS } from '../shared/clearAfterMs.js'
import { SeverityIcon } from '../shared/SeverityIcon.js'
import type { RejectedFile } from './RejectedFile.js'

/** As many names as there is surely room for. */
const FEW = 4

interface RejectedFilesProps {
  rejected: readonly RejectedFile[]
  wording: Wording
  onDismiss: () => void
}

/**
 * Which files were not taken, by what is wrong with them, and what to do. What is read out, at once since it answers the
 * person's own act, names three: a folder may have hundreds.
 */
export function RejectedFiles({ rejected, wording, onDismiss }: RejectedFilesProps): ReactNode {
  const [told, setTold] = useState(rejected)
  useEffect(() => {
    const timer = setTimeout(() => setTold(rejected), CLEAR_AFTER_MS)
    return () => clearTimeout(timer)
  }, [rejected])
  const id = useId()
  const groups = [...new Set(rejected.map(whyOf))].map((why) => {
    const group = rejected.filter((file) => whyOf(file) === why)
    const [first] = group
    return {
      why,
      code: first?.error.code,
      names: group.map(({ file }) => file.name),
      words: first && wording.wordsFor(first.error, 'user'),
    }
  })
  return (
    <>
      <div role="alert" className="lesan-visually-hidden">
        {rejected !== told &&
          groups.map(({ why, names, words }) => (
            <p key={why}>
              {names.slice(0, 3).join(', ')}: {words?.title}. {words?.description}
            </p>
          ))}
      </div>
      {groups.length > 0 && (
        <div className="lesan-dropzone-rejected">
          {groups.map(({ why, code, names, words }) => (
            <div
              key={why}
              className="lesan-queue-error"
              data-severity="error"
              data-code={code}
              data-reason={why}
            >
              <SeverityIcon severity="error" />
              <div>
                <p id={`${id}${why}`}>{words?.title}</p>
                <p>{words?.description}</p>
                {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls does so by keyboard as well */}
                <ul aria-labelledby={`${id}${why}`} tabIndex={names.length > FEW ? 0 : undefined}>
                  {names.map((name, index) => (
                    // Files of different folders can have the same name.
                    <li key={`${index} ${name}`}>
                      <bdi>{name}</bdi>
                    </li>
                  ))}
                </ul>
              </div>
            </div>
          ))}
          <Button onClick={onDismiss}>{wording.ui('dismiss')}</Button>
        </div>
      )}
    </>
  )
}

/** One sentence for each reason, not for each code. */
function whyOf({ error: { code, reason } }: RejectedFile): string {
  return reason ?? code
}
