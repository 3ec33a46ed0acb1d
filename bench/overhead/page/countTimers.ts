export interface TimerCounts {
  /** Timeouts and intervals that are set. */
  running: () => number
  /** How often one of them fired. */
  fired: () => number
}

/** Counts the page’s timers from now on. */
export function countTimers(): TimerCounts {
  const running = new Set<number>()
  let fired = 0
  // oxlint-disable-next-line typescript/unbound-method -- each is called on the window, as bare names are
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: stop } = window
  const counted = (handler: TimerHandler, done: () => void) => (): void => {
    fired += 1
    done()
    if (handler instanceof Function) handler()
  }
  Object.assign(window, {
    setTimeout(handler: TimerHandler, ms?: number) {
      const id = set(
        counted(handler, () => running.delete(id)),
        ms,
      )
      running.add(id)
      return id
    },
    setInterval(handler: TimerHandler, ms?: number) {
      const id = repeat(
        counted(handler, () => {}),
        ms,
      )
      running.add(id)
      return id
    },
    clearTimeout(id: number) {
      running.delete(id)
      clear(id)
    },
    clearInterval(id: number) {
      running.delete(id)
      stop(id)
    },
  })
  return { running: () => running.size, fired: () => fired }
}
