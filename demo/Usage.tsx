import { type ReactNode, useState } from 'react'
import { useTranscriptionUsage } from '../src/index.js'

/** What is left of the day's minutes. Asked for when someone looks: each look is one of the minute's few requests. */
export function Usage({ isWanted }: { isWanted: boolean }): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  const { data, isError } = useTranscriptionUsage({ enabled: isOpen })
  return (
    <details className="hint" open={isWanted} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>Minutes left today</summary>
      <p role="status">
        {isError && 'The sandbox did not say: is the demo still running?'}
        {data &&
          `${minutes(data.dailyMinutesLeft)} of ${minutes(data.dailyMinutesLimit)} minutes, by the sandbox's own count, until midnight UTC.`}
      </p>
    </details>
  )
}

function minutes(count: number | undefined): string {
  return count === undefined ? '?' : String(Math.floor(count))
}
