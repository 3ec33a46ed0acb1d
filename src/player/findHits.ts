/** Where a text has what was looked for. */
export interface Hit {
  /** How many segments are before its own. */
  readonly index: number
  /** How many signs of its text stand before it. */
  readonly start: number
  /** How many signs of its text there are up to its end. */
  readonly end: number
}

/** A text as it is searched in. */
export interface FoldedText {
  readonly text: string
  readonly folded: string
  /** Where each sign of `folded` stands in `text`, and its end; `undefined` where it is the same place. */
  readonly places: readonly number[] | undefined
}

/** All places, in order. No pattern is made of what was typed. */
export function findHits(texts: readonly FoldedText[], query: string): Hit[] {
  const wanted = foldText(query).folded.trim()
  const hits: Hit[] = []
  if (wanted === '') return hits
  for (const [index, { folded, places }] of texts.entries()) {
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length
      hits.push({ index, start: places?.[at] ?? at, end: places?.[end] ?? end })
    }
  }
  return hits
}

/**
 * Without what people do not tell apart when they search: capitals, accents, kinds of apostrophes and spaces, and the Ethiopic letters
 * that sound the same and are written one for another (ሰ and ሠ, ጸ and ፀ, አ and ዐ, ሀ, ሐ and ኀ).
 */
export function foldText(text: string): FoldedText {
  // Most of English and of what is written in Ethiopic letters: all of it at once.
  if (/^[\0-\x7f\u1200-\u137f]*$/.test(text))
    return { text, folded: text.toLowerCase().replace(readOtherwise, foldSign), places: undefined }
  let places: number[] | undefined
  let folded = ''
  let at = 0
  for (const sign of text) {
    let same = foldedSigns.get(sign)
    if (same === undefined) foldedSigns.set(sign, (same = foldSign(sign)))
    // Nearly all are as long as they were.
    if (same.length !== sign.length) places ??= Array.from({ length: at }, (_, place) => place)
    if (places) for (let i = 0; i < same.length; i++) places.push(at)
    folded += same
    at += sign.length
  }
  places?.push(at)
  return { text, folded, places }
}

/** Ethiopic rows of seven or eight letters: from where, and how far to the one they are read as. */
const alike = [
  [0x1210, -0x10],
  [0x1220, 0x10],
  [0x1280, -0x80],
  [0x12d0, -0x30],
  [0x1340, -8],
] as const

/** Of those, and of English without its capitals, all that `foldSign` changes. */
const readOtherwise =
  /[\t-\r`\u1203\u1210-\u1217\u1220-\u1227\u1280-\u1287\u12a3\u12d0-\u12d7\u1340-\u1347\u1361]/g

/** A language has a few hundred, and four hours of it a quarter of a million. */
const foldedSigns = new Map<string, string>()

function foldSign(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0x1200 && code < 0x1380) {
    if (code === 0x1361) return ' '
    const row = code & ~7
    const letter = code + (alike.find(([from]) => from === row)?.[1] ?? 0)
    // In these two rows the fourth letter sounds as the first.
    return String.fromCharCode(letter === 0x1203 || letter === 0x12a3 ? letter - 3 : letter)
  }
  if (/\s/.test(sign)) return ' '
  if (/[\u2018\u2019\u02bc\u02bb`]/.test(sign)) return "'"
  return sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
