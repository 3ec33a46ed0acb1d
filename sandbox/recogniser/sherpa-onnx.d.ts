/** The part of sherpa-onnx (which ships no types) that is used here. */
declare module 'sherpa-onnx' {
  interface Handle {
    free(): void
  }

  export interface OfflineStream extends Handle {
    acceptWaveform(sampleRate: number, samples: Float32Array): void
  }

  export interface OfflineRecognizer extends Handle {
    createStream(): OfflineStream
    decode(stream: OfflineStream): void
    getResult(stream: OfflineStream): { text: string }
  }

  export interface Vad extends Handle {
    acceptWaveform(samples: Float32Array): void
    isEmpty(): boolean
    front(): { start: number; samples: Float32Array }
    pop(): void
    flush(): void
    reset(): void
  }

  const sherpa: {
    createOfflineRecognizer(config: {
      featConfig: { sampleRate: number; featureDim: number }
      modelConfig: {
        moonshine: { encoder: string; mergedDecoder: string }
        tokens: string
        numThreads: number
        provider: 'cpu'
        debug: 0 | 1
      }
    }): OfflineRecognizer
    createVad(config: {
      sileroVad: {
        model: string
        threshold: number
        minSilenceDuration: number
        minSpeechDuration: number
        maxSpeechDuration: number
        windowSize: number
      }
      sampleRate: number
      numThreads: number
      provider: 'cpu'
      debug: 0 | 1
      bufferSizeInSeconds: number
    }): Vad
    version: string
  }
  export default sherpa
}
