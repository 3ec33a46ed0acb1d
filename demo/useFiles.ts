import { useState } from 'react'
import {
  type TranscriptionLanguage,
  type TranscriptionQueue,
  type UseTranscriptionQueueResult,
  useTranscriptionQueue,
} from '../src/index.js'

export interface Files {
  queue: UseTranscriptionQueueResult
  /** The API is asked for jobs, which the page finds again. */
  isAsync: boolean
  setIsAsync: (isAsync: boolean) => void
  add: (files: File[]) => void
}

/** Many recordings and what becomes of them. */
export function useFiles(ofPage: TranscriptionQueue, language: TranscriptionLanguage): Files {
  const queue = useTranscriptionQueue(ofPage)
  const [isAsync, setIsAsync] = useState(true)

  function add(files: File[]): void {
    queue.add(files, { language, ...(isAsync && { mode: 'async' }) })
  }

  return { queue, isAsync, setIsAsync, add }
}
