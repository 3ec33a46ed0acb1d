/** In Hz; what the recogniser wants. */
export const SAMPLE_RATE = 16_000
