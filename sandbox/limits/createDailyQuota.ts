const DAY_MS = 86_400_000

export interface DailyQuota {
  readonly limitMinutes: number
  /** Minutes of audio counted since midnight UTC. */
  readonly usedMinutes: number
  readonly isUsedUp: boolean
  /** Whole seconds until midnight UTC. */
  readonly resetsInSeconds: number
  /** Counts the seconds of one audio file. */
  add(seconds: number): void
}

/** Minutes of audio in one UTC day. The file that crosses the line still passes. */
export function createDailyQuota(options: { limitMinutes: number; now: () => number }): DailyQuota {
  const { limitMinutes, now } = options
  const today = () => Math.floor(now() / DAY_MS)
  let day = today()
  let usedSeconds = 0

  const used = () => (day === today() ? usedSeconds : 0)

  return {
    limitMinutes,
    get usedMinutes() {
      return used() / 60
    },
    get isUsedUp() {
      return used() >= limitMinutes * 60
    },
    get resetsInSeconds() {
      return Math.ceil(((today() + 1) * DAY_MS - now()) / 1000)
    },
    add(seconds) {
      usedSeconds = used() + seconds
      day = today()
    },
  }
}
