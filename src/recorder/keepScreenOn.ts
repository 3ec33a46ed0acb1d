/** A phone whose screen goes dark may end the recording. Returns what ends it. Where it is refused nobody is told. */
export function keepScreenOn(): () => void {
  let isOver = false
  let lock: WakeLockSentinel | undefined
  document.addEventListener('visibilitychange', ask)
  ask()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }

  /** It is lost whenever the page is hidden. */
  function ask(): void {
    if (document.visibilityState === 'hidden' || !('wakeLock' in navigator)) return
    navigator.wakeLock.request('screen').then(
      (given) => {
        lock = given
        if (isOver) void given.release()
      },
      () => {},
    )
  }
}
