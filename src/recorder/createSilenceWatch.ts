import type { Reading } from './createLevelMeter.js'

/** Digital silence, with room for dither: −80 dBFS. A quiet room has −66. */
const SILENT_RMS = 1e-4
const SILENT_MS = 3_000
/** Nobody speaks: −45 dBFS. */
const QUIET_PEAK = 0.0056
const QUIET_MS = 8_000
/** The scale of a meter: speech is at about two thirds of it, a quiet room at its foot. */
const LOWEST_DB = -60
const HIGHEST_DB = -10

/** Tells a dead microphone from one that nobody speaks into. Nothing is decided by a single reading. */
export interface SilenceWatch {
  /** @returns the level, 0 to 1 */
  heed: (reading: Reading | null) => number
  /** Begins anew, after a time of which nothing is known. */
  forget: () => void
  isSilent: () => boolean
  isQuiet: () => boolean
}

export function createSilenceWatch(): SilenceWatch {
  let soundAt = performance.now()
  let speechAt = soundAt
  return {
    heed(reading) {
      const now = performance.now()
      if (!reading || reading.rms > SILENT_RMS) soundAt = now
      if (!reading || reading.peak > QUIET_PEAK) speechAt = now
      if (!reading || reading.rms === 0) return 0
      const decibels = 20 * Math.log10(reading.rms)
      return Math.min(1, Math.max(0, (decibels - LOWEST_DB) / (HIGHEST_DB - LOWEST_DB)))
    },
    forget() {
      soundAt = performance.now()
      speechAt = soundAt
    },
    isSilent: () => performance.now() - soundAt > SILENT_MS,
    isQuiet: () => performance.now() - speechAt > QUIET_MS,
  }
}
