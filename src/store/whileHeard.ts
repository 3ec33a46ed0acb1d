/** Does something for as long as anyone listens: `begin` with the first listener, and what it returns after the last. */
export function whileHeard(
  subscribe: (listener: () => void) => () => void,
  begin: () => () => void,
): (listener: () => void) => () => void {
  let listeners = 0
  let end = () => {}
  return (listener) => {
    const stop = subscribe(listener)
    if (listeners++ === 0) end = begin()
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      stop()
      if (--listeners === 0) end()
    }
  }
}
