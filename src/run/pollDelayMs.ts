/**
 * How long to wait before the n-th poll of a job: soon at first, then every three seconds; more rarely when many jobs
 * are followed, so that looking takes at most 40 of the API's 60 requests a minute.
 */
export function pollDelayMs(polls: number, followed: number): number {
  return Math.max(Math.min(1_000 + polls * 500, 3_000), followed * 1_500)
}
