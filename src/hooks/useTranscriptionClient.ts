'use client'
import { useContext } from 'react'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { requireClient } from './requireClient.js'
import { TranscriptionContext } from './TranscriptionContext.js'

/** @throws Error when there is no client, neither given nor provided */
export function useTranscriptionClient(given: TranscriptionClient | undefined): TranscriptionClient {
  const { client } = useContext(TranscriptionContext)
  return requireClient(given ?? client)
}
