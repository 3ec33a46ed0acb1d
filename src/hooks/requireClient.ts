import type { TranscriptionClient } from '../client/createTranscriptionClient.js'

/** @throws Error when there is no client, neither given nor provided */
export function requireClient(client: TranscriptionClient | undefined): TranscriptionClient {
  if (client) return client
  throw new Error(
    [
      'lesan-react: there is no client to transcribe with.',
      'A hook was used outside of <TranscriptionProvider>.',
      'Pass it createTranscriptionClient({ baseUrl }): <TranscriptionProvider client={client}>, or useTranscription({ client }).',
    ].join('\n'),
  )
}
