const PAGE = 2 ** 20

export interface SampleBuffer {
  readonly length: number
  /** Appends samples of -1 to 1. */
  push(samples: Float32Array): void
  /** All of them. */
  join(): Int16Array<ArrayBuffer>
}

/** Collects samples in 16 bits, a page at a time: what is there already is not copied each time it grows. */
export function createSampleBuffer(): SampleBuffer {
  const pages: Int16Array[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    push(samples) {
      for (const sample of samples) {
        const offset = length % PAGE
        if (offset === 0) pages.push(new Int16Array(PAGE))
        const page = pages.at(-1)
        if (page) page[offset] = Math.max(-1, Math.min(1, sample)) * 32_767
        length += 1
      }
    },
    join() {
      const all = new Int16Array(length)
      for (const [i, page] of pages.entries()) all.set(page.subarray(0, length - i * PAGE), i * PAGE)
      return all
    },
  }
}
