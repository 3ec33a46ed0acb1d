import { useRetryCountdown } from '../../../src/index.js'

export function Countdown({ until }: { until: number }) {
  return <div>{useRetryCountdown(until)?.count}</div>
}
