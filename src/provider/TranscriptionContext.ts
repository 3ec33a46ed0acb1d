import { createContext } from 'react'
import type { TranscriptionClient } from '../run/createTranscriptionClient.js'

export interface TranscriptionContextValue {
  client?: TranscriptionClient | undefined
}

export const TranscriptionContext: React.Context<TranscriptionContextValue> =
  createContext<TranscriptionContextValue>({})
