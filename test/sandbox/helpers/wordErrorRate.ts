const words = (text: string) => text.toLowerCase().match(/[a-z']+/g) ?? []

/** Words to insert, delete or replace, divided by the words that were said. */
export function wordErrorRate(said: string, heard: string): number {
  const from = words(said)
  const to = words(heard)
  let row = to.map((_, i) => i + 1)
  for (const [i, word] of from.entries()) {
    let diagonal = i
    let left = i + 1
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, diagonal + (word === to[j] ? 0 : 1))
      diagonal = above
      return left
    })
  }
  return (row.at(-1) ?? from.length) / from.length
}
