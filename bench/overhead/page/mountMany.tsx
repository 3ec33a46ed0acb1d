import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Countdown } from './Countdown.js'
import { NaiveCountdown } from './NaiveCountdown.js'

const GROUPS = 20
const IN_A_GROUP = 50
const kinds = { ours: Countdown, naive: NaiveCountdown }

export type Kind = keyof typeof kinds

/**
 * Mounts a thousand countdowns of 80 s, a row each, in twenty groups.
 *
 * @param apartMs from one group to the next
 * @returns what unmounts them
 */
export function mountMany(kind: Kind, apartMs: number): () => void {
  const One = kinds[kind]
  const until = Date.now() + 80_000
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const root = createRoot(document.body.appendChild(document.createElement('div')))
    const mount = () =>
      flushSync(() =>
        root.render(
          Array.from({ length: IN_A_GROUP }, (__, index) => (
            <One key={index} until={until + group * apartMs} />
          )),
        ),
      )
    if (apartMs === 0) mount()
    else setTimeout(mount, group * apartMs)
    return root
  })
  return () => {
    for (const root of groups) root.unmount()
    document.body.replaceChildren()
  }
}
