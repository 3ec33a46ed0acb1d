declare global {
  interface Window {
    /** Timers that run and listeners that listen, each by a name that tells where it comes from. */
    left: () => string[]
  }
}

/** Runs in the page before anything else does. */
export function countWhatIsLeft(): void {
  const timers = new Map<number, string>()
  const listeners = new Set<string>()
  const ids = new WeakMap<object, number>()
  let id = 0
  const idOf = (object: object) => {
    if (!ids.has(object)) ids.set(object, id++)
    return ids.get(object)
  }
  // oxlint-disable typescript/unbound-method -- each is called with the `this` it needs
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: stop } = window
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  // oxlint-enable typescript/unbound-method

  const nameOf = (target: EventTarget, type: string, listener: unknown) => {
    const watched = target === window || target === document || target instanceof AbortSignal
    return watched && listener instanceof Object
      ? `${target.constructor.name} ${idOf(target)}, ${type}: ${idOf(listener)}`
      : undefined
  }
  const handlers = {
    setTimeout: (handler: TimerHandler, ms?: number, ...rest: unknown[]) => {
      const timer = set(
        (...args: unknown[]) => {
          timers.delete(timer)
          if (handler instanceof Function) handler(...args)
        },
        ms,
        ...rest,
      )
      timers.set(timer, `timeout of ${ms} ms`)
      return timer
    },
    clearTimeout: (timer?: number) => {
      timers.delete(Number(timer))
      clear(timer)
    },
    setInterval: (handler: TimerHandler, ms?: number, ...rest: unknown[]) => {
      const timer = repeat(handler, ms, ...rest)
      timers.set(timer, `interval of ${ms} ms`)
      return timer
    },
    clearInterval: (timer?: number) => {
      timers.delete(Number(timer))
      stop(timer)
    },
    left: () => [...timers.values(), ...listeners].sort(),
  }
  Object.assign(window, handlers)
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const name = nameOf(this ?? window, type, listener)
    if (name) listeners.add(name)
    add.call(this ?? window, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const name = nameOf(this ?? window, type, listener)
    if (name) listeners.delete(name)
    remove.call(this ?? window, type, listener, options)
  }
}
