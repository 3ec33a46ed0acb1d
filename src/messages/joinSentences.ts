/**
 * Sentences after each other, in one line. A title has no full stop of its own; between two sentences there is the one
 * of their script.
 */
export function joinSentences(...sentences: readonly (string | null | undefined)[]): string {
  return sentences
    .filter((sentence) => sentence)
    .map((sentence, index, all) => {
      if (index === all.length - 1 || /[.።!?…]$/.test(sentence ?? '')) return sentence
      return `${sentence}${/[\u1200-\u137f]/.test(sentence ?? '') ? '።' : '.'}`
    })
    .join(' ')
}
