import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTranscriptionClient, useTranscription } from '../../../src/index.js'
import type { Client } from '../Client.js'
import { mountHook } from '../page/mountHook.js'

export const lesanReact: Client = (url) => {
  const client = createTranscriptionClient({ baseUrl: url })
  const queryClient = new QueryClient()
  const { latest } = mountHook(
    () => useTranscription({ client }),
    (children) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
  )
  return {
    result: latest().mutateAsync({ audioUrl: 'https://files.test/a.mp3', language: 'am' }),
    learned() {
      const { error, retryAt } = latest()
      return { code: error?.code, seconds: retryAt === null ? undefined : (retryAt - Date.now()) / 1_000 }
    },
    cancel: () => latest().cancel(),
    retryNow: () => latest().retryNow(),
  }
}
