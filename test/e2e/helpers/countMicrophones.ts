declare global {
  interface Window {
    /** What listens: tracks that are live, contexts that are open. */
    listening: () => string[]
    /** How often the microphone was asked for. */
    asked: () => number
    /** All streams that were given, the oldest first. */
    streams: MediaStream[]
  }
}

/** Runs in the page before anything else does. */
export function countMicrophones(): void {
  const contexts: AudioContext[] = []
  let asked = 0
  window.streams = []
  const { mediaDevices } = navigator
  if (mediaDevices) {
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (constraints) => {
      asked += 1
      const stream = await ask(constraints)
      window.streams.push(stream)
      return stream
    }
  }
  const Original = AudioContext
  window.AudioContext = class extends Original {
    constructor(options?: AudioContextOptions) {
      super(options)
      contexts.push(this)
    }
  }
  window.asked = () => asked
  window.listening = () => [
    ...window.streams
      .flatMap((stream) => stream.getTracks())
      .filter(({ readyState }) => readyState === 'live')
      .map(({ label }) => `track of ${label}`),
    ...contexts.filter(({ state }) => state !== 'closed').map(({ state }) => `context ${state}`),
  ]
}
