import type { QueryKey } from '@tanstack/react-query'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'

const numbers = new WeakMap<TranscriptionClient, number>()
let last = 0

/** Where the usage of a client's key stands in the query cache: clients may have different keys. */
export function transcriptionUsageKey(client: TranscriptionClient): QueryKey {
  const number = numbers.get(client) ?? ++last
  numbers.set(client, number)
  return ['lesan-react', 'usage', number]
}
