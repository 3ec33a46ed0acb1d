import type { PlayerSegment } from './TranscriptEdits.js'

/** The indices of segments in the order they begin: services may send two who speak at once in any. */
export function orderOf(segments: readonly PlayerSegment[]): number[] {
  return segments
    .map((_, index) => index)
    .sort((a, b) => (segments[a]?.startSeconds ?? 0) - (segments[b]?.startSeconds ?? 0))
}

/** How many segments have begun by then. In a pause it is still the last one's turn. */
export function countBegun(
  segments: readonly PlayerSegment[],
  order: readonly number[],
  seconds: number,
): number {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[order[middle] ?? 0]?.startSeconds ?? 0) <= seconds) low = middle + 1
    else high = middle
  }
  return low
}
