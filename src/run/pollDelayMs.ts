/** How long to wait before the n-th look at a job: soon at first, then every three seconds, 20 of 60 requests a minute. */
export function pollDelayMs(polls: number): number {
  return Math.min(1_000 + polls * 500, 3_000)
}
