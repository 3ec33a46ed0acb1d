/** What is heard in a moment, both between 0 and 1. */
export interface Reading {
  rms: number
  peak: number
}

export interface LevelMeter {
  /** Listens to this microphone from now on. */
  connect: (stream: MediaStream) => void
  /** `null` where nothing can be said of it. */
  read: () => Reading | null
  close: () => void
}

/** It only listens. With a loudspeaker open, or in haste, it would cost a quarter of what recording does. */
const listening: AudioContextOptions & { sinkId: { type: 'none' } } = {
  sinkId: { type: 'none' },
  latencyHint: 'playback',
}

/** Make it in a click: iOS lets no other context listen. */
export function createLevelMeter(): LevelMeter {
  let context: AudioContext | undefined
  let analyser: AnalyserNode | undefined
  let source: MediaStreamAudioSourceNode | undefined
  const samples = new Float32Array(4_096)
  try {
    context = new AudioContext(listening)
    analyser = context.createAnalyser()
    analyser.fftSize = samples.length
  } catch {
    // Phones have few of them. It records without.
  }

  return {
    connect(stream) {
      source?.disconnect()
      try {
        source = context?.createMediaStreamSource(stream)
        if (analyser) source?.connect(analyser)
      } catch {
        // Firefox refuses some rates.
      }
    },
    read() {
      // Never awaited: WebKit may not settle it.
      if (context?.state !== 'running') void context?.resume().catch(() => {})
      // In the background phones read garbage.
      if (!source || context?.state !== 'running' || document.visibilityState === 'hidden') return null
      analyser?.getFloatTimeDomainData(samples)
      let peak = 0
      let sum = 0
      for (const sample of samples) {
        peak = Math.max(peak, Math.abs(sample))
        sum += sample * sample
      }
      return { rms: Math.sqrt(sum / samples.length), peak }
    },
    close() {
      source?.disconnect()
      void context?.close().catch(() => {})
    },
  }
}
