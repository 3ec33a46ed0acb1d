const MINUTE_MS = 60_000

/** How long ago something was, in minutes up to 90, in hours up to 48, in days above; never as a time of day. */
export function ageOf(ms: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS))
  if (minutes <= 90) return { unit: 'minutes', count: minutes }
  const hours = Math.round(minutes / 60)
  return hours <= 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.round(hours / 24) }
}
