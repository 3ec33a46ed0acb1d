import { useQuery } from '@tanstack/react-query'
import { checkAudioFile } from '../src/index.js'

/** How long a file is; `undefined` until that is known, and where it can't be told. */
export function useDuration(file: File | undefined): number | undefined {
  const { data } = useQuery({
    queryKey: ['duration', file?.name, file?.size, file?.lastModified],
    queryFn: async () => (file ? ((await checkAudioFile(file)).durationSeconds ?? null) : null),
    staleTime: Infinity,
    enabled: file !== undefined,
    retry: false,
    networkMode: 'always',
  })
  return data ?? undefined
}
