import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  type UseTranscriptionOptions,
  type UseTranscriptionResult,
  useTranscription,
} from '../../src/index.js'

export interface Harness {
  /** What the hook returned last. */
  hook: () => UseTranscriptionResult
  /** How often the host rendered. */
  renders: () => number
  rerender: (options: UseTranscriptionOptions) => Promise<void>
  unmount: () => Promise<void>
  queryClient: QueryClient
}

/** Renders a component that uses the hook, with a query client of its own. */
export async function renderHook(
  options: UseTranscriptionOptions,
  { strict = false, queryClient = new QueryClient(), wrap = (children: ReactNode) => children } = {},
): Promise<Harness> {
  let latest: UseTranscriptionResult | undefined
  let renders = 0
  function Host(props: UseTranscriptionOptions) {
    latest = useTranscription(props)
    renders += 1
    return null
  }
  const tree = (props: UseTranscriptionOptions) => {
    const content = (
      <QueryClientProvider client={queryClient}>{wrap(<Host {...props} />)}</QueryClientProvider>
    )
    return strict ? <StrictMode>{content}</StrictMode> : content
  }
  const view = await render(tree(options))
  return {
    hook() {
      if (!latest) throw new Error('The host has not rendered.')
      return latest
    },
    renders: () => renders,
    rerender: async (props) => {
      await view.rerender(tree(props))
    },
    unmount: async () => {
      await view.unmount()
    },
    queryClient,
  }
}

/** Lets faked time go by, and bodies be read, React render and TanStack Query tell what came of it. */
export async function pass(ms: number): Promise<void> {
  await settle()
  await vi.advanceTimersByTimeAsync(ms)
  await settle()
  await vi.advanceTimersByTimeAsync(1)
  await settle()
}

// Taken before any test fakes them.
const { setTimeout: realTimeout, requestIdleCallback: whenIdle } = globalThis

/** How many files and bodies are read one after the other, at most, before something shows. */
const READS_IN_A_ROW = 5

/** Time that is not faked, for what timers don't hold: as much as reading takes on this machine, and until the page is idle. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    realTimeout(resolve, 20)
  })
  for (let read = 0; read < READS_IN_A_ROW; read++) await new Response(new Blob(['.'])).text()
  await new Promise((resolve) => {
    whenIdle(resolve)
  })
}
