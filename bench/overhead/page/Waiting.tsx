import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { createTranscriptionClient, ErrorBanner, useTranscription } from '../../../src/index.js'

import type { Kind } from './mountMany.js'

const WAIT_SECONDS = 60

/** Every attempt is told to wait a minute. */
const client = createTranscriptionClient({
  baseUrl: 'https://api.test',
  fetch: async () =>
    Response.json(
      {
        error: {
          type: 'rate_limit_error',
          code: 'rate_limit_exceeded',
          message: 'Later.',
          retry_after: WAIT_SECONDS,
        },
      },
      { status: 429 },
    ),
})

let renders = 0
const countRender = () => {
  renders += 1
}

function Ours() {
  countRender()
  const { mutate, error } = useTranscription({ client })
  useEffect(() => mutate({ audioUrl: 'https://files.test/a.mp3', language: 'am' }), [mutate])
  return <ErrorBanner error={error} />
}

/** The usual way: the component that asked keeps the seconds as well. */
function Naive() {
  countRender()
  const [left, setLeft] = useState(WAIT_SECONDS)
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000)
    return () => clearInterval(timer)
  }, [])
  return <p>Too many requests. Trying again in {left} seconds.</p>
}

/** Shows a wait of a minute; `renders` counts those of the component that started it. */
export function mountWaiting(kind: Kind): { renders: () => number; text: () => string; unmount: () => void } {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  flushSync(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        {kind === 'ours' ? <Ours /> : <Naive />}
      </QueryClientProvider>,
    ),
  )
  return { renders: () => renders, text: () => place.textContent ?? '', unmount: () => root.unmount() }
}
