import type { QueryKey } from '@tanstack/react-query'

/** Where a followed transcription stands in the query cache. */
export function transcriptionJobKey(id: string | undefined): QueryKey {
  return ['lesan-react', 'transcription', id]
}
