let timer: ReturnType<typeof setTimeout> | undefined

/** The browser says that it is offline, for so many seconds. */
export function goOffline(seconds: number): void {
  clearTimeout(timer)
  say(false)
  timer = setTimeout(goOnline, seconds * 1_000)
}

export function goOnline(): void {
  clearTimeout(timer)
  if (!navigator.onLine) say(true)
}

function say(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline })
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}
