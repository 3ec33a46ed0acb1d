import { createAudioFile } from '../../../src/testing.js'

/** What is to be transcribed. */
export function recordings(): File[] {
  return ['interview.wav', 'coffee morning.wav', 'lecture 12.wav'].map((name) => createAudioFile({ name }))
}
