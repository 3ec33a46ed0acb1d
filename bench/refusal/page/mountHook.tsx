import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

export interface MountedHook<Value> {
  /** What the hook returned last. */
  latest: () => Value
  /** Resolves when a returned value is one that is waited for. */
  until: (condition: (value: Value) => boolean) => Promise<Value>
}

/** A component on the page that uses a hook. */
export function mountHook<Value>(
  useValue: () => Value,
  wrap: (children: ReactNode) => ReactNode = (children) => children,
): MountedHook<Value> {
  const values: Value[] = []
  const waiting = new Set<() => void>()
  function Host() {
    values.push(useValue())
    queueMicrotask(() => waiting.forEach((check) => check()))
    return null
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  flushSync(() => root.render(wrap(<Host />)))
  const latest = () => {
    const value = values.at(-1)
    if (value === undefined) throw new Error('The component did not render.')
    return value
  }
  return {
    latest,
    until: (condition) =>
      new Promise((resolve) => {
        const check = () => {
          if (condition(latest())) resolve(latest())
        }
        waiting.add(check)
        check()
      }),
  }
}
