'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { ErrorCode } from '../../errors/errorCatalog.js'
import type { Words } from '../../messages/Catalog.js'
import type { Wording } from '../../messages/createWording.js'
import { joinSentences } from '../../messages/joinSentences.js'
import { Button } from '../shared/Button.js'
import { ErrorNote } from '../shared/ErrorNote.js'
import { type Announce, LiveRegion } from '../shared/LiveRegion.js'
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
  const announce = useRef<Announce>(null)
  const announced = useRef(rejected)
  const id = useId()
  const groups = groupsOf(rejected, wording)
  const text = groups
    .map(
      ({ names, words }) =>
        `${names.slice(0, 3).join(', ')}: ${joinSentences(words.title, words.description)}`,
    )
    .join(' ')

  useEffect(() => {
    if (rejected === announced.current) return
    announced.current = rejected
    if (text !== '') announce.current?.({ text, urgency: 'assertive' })
  }, [rejected, text])

  return (
    <>
      <LiveRegion ref={announce} />
      {groups.length > 0 && (
        <div className="lesan-dropzone-rejected">
          {groups.map(({ why, code, names, words }) => (
            <ErrorNote
              key={why}
              code={code}
              reason={why}
              severity="error"
              words={words}
              titleId={`${id}${why}`}
            >
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls does so by keyboard as well */}
              <ul aria-labelledby={`${id}${why}`} tabIndex={names.length > FEW ? 0 : undefined}>
                {names.map((name, index) => (
                  // Files of different folders can have the same name.
                  <li key={`${index} ${name}`}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            </ErrorNote>
          ))}
          <Button onClick={onDismiss}>{wording.ui('dismiss')}</Button>
        </div>
      )}
    </>
  )
}

interface Group {
  why: string
  code: ErrorCode
  names: string[]
  words: Words
}

/** Files with the same fault are named under one sentence. */
function groupsOf(rejected: readonly RejectedFile[], wording: Wording): Group[] {
  const groups = new Map<string, Group>()
  for (const { file, error } of rejected) {
    const why = whyOf({ file, error })
    const group = groups.get(why) ?? {
      why,
      code: error.code,
      names: [],
      words: wording.wordsFor(error, 'user'),
    }
    groups.set(why, group)
    group.names.push(file.name)
  }
  return [...groups.values()]
}

/** One sentence for each reason, not for each code. */
function whyOf({ error: { code, reason } }: RejectedFile): string {
  return reason ?? code
}
