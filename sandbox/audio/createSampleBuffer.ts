export interface SampleBuffer {
  readonly length: number
  /** Appends samples of -1 to 1. */
  push(samples: Float32Array): void
  /** All of them so far, where they are. */
  view(): Int16Array<ArrayBuffer>
}

/** Collects samples in 16 bits, with room for as many as are expected: room that is not used takes no memory. */
export function createSampleBuffer(expected: number): SampleBuffer {
  let room = new Int16Array(expected)
  let length = 0

  function grow(needed: number): void {
    const larger = new Int16Array(Math.max(needed, room.length * 2))
    larger.set(room)
    room = larger
  }

  return {
    get length() {
      return length
    },
    push(samples) {
      if (length + samples.length > room.length) grow(length + samples.length)
      for (let i = 0; i < samples.length; i++) {
        room[length + i] = Math.max(-1, Math.min(1, samples[i] ?? 0)) * 32_767
      }
      length += samples.length
    },
    view: () => room.subarray(0, length),
  }
}
