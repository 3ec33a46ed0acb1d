/** What subtitles are held to everywhere: two lines of 42 signs, seven seconds. */
export const LINE_SIGNS = 42
export const MOST_MS = 7_000

/** Of Latin and of Ethiopic writing. */
const SENTENCE_END = /[.!?…\u1362\u1367\u1368]["'”’»)]*$/
const CLAUSE_END = /[,;:–—\u1361\u1363-\u1366]["'”’»)]*$/

interface Pack {
  /** One line or two. */
  text: string
  /** How much of the whole it is, with the space behind it. */
  signs: number
  isLast: boolean
}

/** Words, a few at a time: as many as fit, ended where a sentence or a clause ends if that is not too early. */
export function packWords(all: readonly string[], msPerSign: number): Pack[] {
  const words = all.flatMap(cut)
  const packs: Pack[] = []
  for (let at = 0; at < words.length; ) {
    const most = mostThatFit(words, at, msPerSign)
    const isLast = at + most >= words.length
    const count = isLast ? most : goodEnd(words.slice(at, at + most))
    const taken = words.slice(at, at + count)
    packs.push({ text: inLines(taken), signs: taken.join(' ').length + 1, isLast })
    at += count
  }
  return packs
}

/** A word longer than a line, in pieces; no sign is cut. */
function cut(word: string): string[] {
  if (word.length <= LINE_SIGNS) return [word]
  const signs = Array.from(word)
  const pieces = Math.ceil(signs.length / LINE_SIGNS)
  return Array.from({ length: pieces }, (_, i) => signs.slice(i * LINE_SIGNS, (i + 1) * LINE_SIGNS).join(''))
}

function mostThatFit(words: readonly string[], start: number, msPerSign: number): number {
  let [line, lines, signs] = [0, 1, 0]
  for (let at = start; at < words.length; at++) {
    const length = words[at]?.length ?? 0
    const isFirst = at === start
    if (!isFirst && line + 1 + length > LINE_SIGNS) {
      lines += 1
      line = length
    } else line += isFirst ? length : length + 1
    signs += length + 1
    if (!isFirst && (lines > 2 || signs * msPerSign > MOST_MS)) return at - start
  }
  return words.length - start
}

/** The last sentence or clause that ends in the later two thirds. */
function goodEnd(words: readonly string[]): number {
  const least = Math.ceil(words.length / 3)
  for (const end of [SENTENCE_END, CLAUSE_END]) {
    const at = words.findLastIndex((word) => end.test(word))
    if (at + 1 >= least && at >= 0) return at + 1
  }
  return words.length
}

/** As even as can be. */
function inLines(words: readonly string[]): string {
  const text = words.join(' ')
  if (text.length <= LINE_SIGNS) return text
  let best = text.length
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const longest = Math.max(at, text.length - at - 1)
    if (longest < Math.max(best, text.length - best - 1)) best = at
  }
  return best === text.length ? text : `${text.slice(0, best)}\n${text.slice(best + 1)}`
}
