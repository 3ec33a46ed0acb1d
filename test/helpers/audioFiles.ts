import { createAudioFile } from '../../src/testing/createAudioFile.js'

const audio = createAudioFile({ seconds: 0.2 })

/** So many recordings that are fit to be sent, `0.wav`, `1.wav` … */
export function audioFiles(count: number): File[] {
  return Array.from({ length: count }, (_, index) => new File([audio], `${index}.wav`, { type: 'audio/wav' }))
}
