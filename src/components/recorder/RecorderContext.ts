import { createContext, useContext } from 'react'
import type { UseRecorderResult } from '../../hooks/useRecorder.js'
import type { RecorderWording } from '../../hooks/useRecorderWording.js'
import type { Audience } from '../../messages/createWording.js'

/** What the parts of a recorder need from their root. */
export interface RecorderContextValue {
  recorder: UseRecorderResult
  /** What is spoken, for `start`. */
  language: string | undefined
  wording: RecorderWording
  audience: Audience
}

export const RecorderContext: React.Context<RecorderContextValue | null> =
  createContext<RecorderContextValue | null>(null)

/** @throws Error outside of a `RecorderRoot` */
export function useRecorderPart(part: string): RecorderContextValue {
  const value = useContext(RecorderContext)
  if (value) return value
  throw new Error(
    `lesan-react: <${part}> does not know which recorder to show. Put it inside <RecorderRoot recorder={recorder}>.`,
  )
}
