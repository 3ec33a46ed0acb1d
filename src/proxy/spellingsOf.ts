/** A text, character by character: all the ways in which each may be written, the longest first, in lower case. */
export type Spelling = readonly (readonly Uint8Array[])[]

/** Shorter ones stand in any text by chance. */
const SHORTEST = 8

const htmlNames = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** The usual spellings of an ASCII text: plain, as in URLs, JSON and HTML, in hex, and in base64 of any text around it. */
export function spellingsOf(text: string): Spelling[] {
  const chars = Array.from(text)
  const encoded = [chars.map((char) => [hexOf(char)]), ...[0, 1, 2].map((offset) => base64Of(text, offset))]
  // As it is, once more alone: a backslash of a key may be taken for one that JSON adds.
  const plain = chars.map((char) => [char])
  return [plain, chars.map(waysOf), ...encoded.filter(({ length }) => length >= SHORTEST)].map((spelling) =>
    spelling.map((ways) => ways.map((way) => new TextEncoder().encode(way.toLowerCase()))),
  )
}

function waysOf(char: string): string[] {
  const hex = hexOf(char)
  const html = [htmlNames.get(char) ?? [], `&#x${hex};`, `&#${char.charCodeAt(0)};`].flat()
  return [...html, `\\u00${hex}`, `\\x${hex}`, `%${hex}`, `\\${char}`, char]
}

function hexOf(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(2, '0')
}

/** The characters that stand in base64 whatever is around, if the text begins `offset` bytes after a group of three. */
function base64Of(text: string, offset: number): string[][] {
  const start = Math.ceil((offset * 8) / 6)
  const end = Math.floor(((offset + text.length) * 8) / 6)
  const chars = Array.from(btoa('\0'.repeat(offset) + text).slice(start, end))
  // base64url has two characters of its own.
  return chars.map((char) => [char, ...(char === '+' ? ['-'] : []), ...(char === '/' ? ['_'] : [])])
}
