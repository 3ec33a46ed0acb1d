const units = ['B', 'kB', 'MB', 'GB']

/**
 * `32 kB`, `3.2 MB`, in steps of 1,024, as the API's limit of 500 MB counts. The signs are the same in all our
 * languages, and `Intl` has no words for two of them.
 */
export function formatBytes(bytes: number): string {
  let [size, unit] = [bytes, 0]
  // What would be rounded to 1,024 of a unit is one of the next.
  while (size >= 1_023.5 && unit < units.length - 1) [size, unit] = [size / 1_024, unit + 1]
  const digits = unit > 1 && size < 9.95 ? 1 : 0
  return `${size.toFixed(digits).replace('.0', '')} ${units[unit]}`
}
