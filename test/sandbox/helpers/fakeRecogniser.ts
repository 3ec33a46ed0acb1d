import type { Recogniser } from '../../../sandbox/recogniser/Recogniser.js'

interface FakeRecogniser extends Recogniser {
  isReady: boolean
  /** While held, jobs stay in `processing`. */
  hold(): void
  release(): void
  /** As new. */
  recover(): void
  /** The next job fails like this. */
  failWith(error: Error): void
}

/** Says "hello" to everything, at once unless it is held. */
export function fakeRecogniser(): FakeRecogniser {
  let gate = Promise.resolve()
  let open: () => void = () => undefined
  let failure: Error | undefined

  return {
    engine: 'fake',
    get languages() {
      return ['en']
    },
    ready: Promise.resolve(),
    isReady: true,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release: () => open(),
    failWith(error) {
      failure = error
    },
    recover() {
      open()
      failure = undefined
      this.isReady = true
    },
    async transcribe(samples) {
      await gate
      if (failure) throw failure
      return [{ start: 0, end: samples.length / 16_000, text: 'hello' }]
    },
    async close() {
      open()
    },
  }
}
