import { type ReactNode, useState } from 'react'
import { useTranscriptionUsage } from '../src/index.js'
import { format } from '../src/messages/format.js'
import { useWords } from './words/useWords.js'

/** What is left of the day's minutes. Asked for when someone looks: each look is one of the minute's few requests. */
export function Usage({ isWanted }: { isWanted: boolean }): ReactNode {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const { data, isError } = useTranscriptionUsage({ enabled: isOpen })
  return (
    <details className="hint" open={isWanted} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.minutesLeft}</summary>
      <p role="status">
        {isError && words.minutesUnknown}
        {data &&
          format(
            words.minutesOf,
            { left: minutes(data.dailyMinutesLeft), limit: minutes(data.dailyMinutesLimit) },
            words.lang,
          )}
      </p>
    </details>
  )
}

function minutes(count: number | undefined): string {
  return count === undefined ? '?' : String(Math.floor(count))
}
