'use client'
import { useContext } from 'react'
import { TranscriptionContext } from '../provider/TranscriptionContext.js'
import type { TranscriptionClient } from '../run/createTranscriptionClient.js'

/** @throws Error when there is no client, neither given nor provided */
export function useTranscriptionClient(given: TranscriptionClient | undefined): TranscriptionClient {
  const { client } = useContext(TranscriptionContext)
  const used = given ?? client
  if (used) return used
  throw new Error(
    [
      'lesan-react: there is no client to transcribe with.',
      'A hook was used outside of <TranscriptionProvider> and without a client of its own.',
      'Make one with createTranscriptionClient({ baseUrl }) and pass it: <TranscriptionProvider client={client}>, or useTranscription({ client }).',
    ].join('\n'),
  )
}
