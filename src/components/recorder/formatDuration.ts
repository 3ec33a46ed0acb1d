/** `0:07`, `1:02:03`: the same in all languages. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1_000)
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const last = twoDigits(seconds % 60)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${last}` : `${minutes}:${last}`
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}
