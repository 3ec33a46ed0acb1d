'use client'
import { useContext, useEffect, useState } from 'react'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { createTranscriptionQueue } from '../queue/createTranscriptionQueue.js'
import type { TranscriptionQueue, TranscriptionQueueOptions } from '../queue/TranscriptionQueue.js'
import { heedOnlineManager } from './heedOnlineManager.js'
import { requireClient } from './requireClient.js'
import { TranscriptionContext } from './TranscriptionContext.js'
import { type UseTranscriptionQueueResult, useQueueState } from './useQueueState.js'

/** For a queue of the component's own, as of the first render. */
export interface UseTranscriptionQueueOptions<Data = unknown> extends TranscriptionQueueOptions<Data> {
  /** What it sends through. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
}

/**
 * Transcribes many files, in order. Renders when items come, go or change their status, not with their progress: that is
 * for `useTranscriptionQueueItem`. Unmounting does not end what is under way, as with TanStack's mutations.
 *
 * @param given a queue made with `createTranscriptionQueue` outside of components, which outlives them; several may show
 *   it. Or options for one of its own, shown as long as the component is there.
 * @throws Error when there is neither a queue nor a client
 */
export function useTranscriptionQueue<Data = unknown>(
  given: TranscriptionQueue<Data> | UseTranscriptionQueueOptions<Data> = {},
): UseTranscriptionQueueResult<Data> {
  const provided = useContext(TranscriptionContext).client
  const [first] = useState(() => {
    if (isQueue(given)) return given
    const { client, ...options } = given
    return createTranscriptionQueue(requireClient(client ?? provided), options)
  })
  useEffect(heedOnlineManager, [])
  return useQueueState(isQueue(given) ? given : first)
}

function isQueue<Data>(
  given: TranscriptionQueue<Data> | UseTranscriptionQueueOptions<Data>,
): given is TranscriptionQueue<Data> {
  return 'getState' in given
}
