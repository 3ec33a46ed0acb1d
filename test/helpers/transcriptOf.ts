import type { Transcript } from '../../src/index.js'

const texts = {
  en: (index: number) =>
    `This is what was said in passage ${index}, and it goes on for as long as people speak.`,
  am: (index: number) => `በክፍል ${index} የተባለው ይህ ነው፤ ሰዎች እስከተናገሩ ድረስም ይቀጥላል፣ ሌላውም ይሰማል።`,
}

/** So many segments, each as long, one after the other. */
export function transcriptOf(
  count: number,
  seconds: number,
  id = `of-${count}`,
  language: keyof typeof texts = 'en',
): Transcript {
  const segments = Array.from({ length: count }, (_, index) => ({
    text: texts[language](index),
    start: index * seconds,
    end: (index + 1) * seconds,
    speaker: index % 4 < 2 ? 'A' : 'B',
  }))
  return {
    id,
    status: 'completed',
    language,
    text: segments.map(({ text }) => text).join(' '),
    durationSeconds: count * seconds,
    segments,
    raw: {},
  }
}
