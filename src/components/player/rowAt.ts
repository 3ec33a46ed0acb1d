/** What is out of sight costs nothing, a group of rows at a time: one by one, the browser watches thousands. */
export const ROWS_PER_GROUP = 25

/** The row of a segment; `undefined` where it is not there yet. */
export function rowAt(list: Element | null, index: number): Element | undefined {
  return list?.children[Math.floor(index / ROWS_PER_GROUP)]?.children[index % ROWS_PER_GROUP]
}
