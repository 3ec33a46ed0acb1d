import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import sampleUrl from './samples/jfk.mp3'

/** The recording for those who have none at hand. */
export function useSample(): UseQueryResult<File> {
  return useQuery({
    queryKey: ['sample'],
    queryFn: loadSample,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    networkMode: 'always',
    refetchOnReconnect: false,
  })
}

async function loadSample(): Promise<File> {
  const response = await fetch(sampleUrl)
  if (!response.ok) throw new Error(`The sample answered ${response.status}.`)
  return new File([await response.blob()], 'jfk.mp3', { type: 'audio/mpeg' })
}
