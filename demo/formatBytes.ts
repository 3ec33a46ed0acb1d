const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** `65 kB`, `1.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`
  return `${number.format(bytes / 1_000_000)} MB`
}
