const MAX_LENGTH = 500
// ANSI sequences, control characters, and the marks and overrides that turn text round (Unicode TR9).
// biome-ignore format: one pattern a line
const UNWANTED = new RegExp(
  ['\\u001b\\[[0-9;]*[A-Za-z]', '[\\u0000-\\u001f\\u007f-\\u009f]', '[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]'].join('|'),
  'g',
)
const API_KEY = /\b(sk|pk)_(live|test)_[\w-]+|\bBearer\s+\S+/gi

/**
 * Server text made fit to show and log: no control or direction characters, no API key, one line, at most 500
 * characters.
 *
 * @param secret a key to leave out as well, whatever its form
 */
export function cleanText(text: string, secret?: string): string {
  // A generous cut first, so that megabytes are not searched.
  let clean = cut(text, MAX_LENGTH * 4).replace(UNWANTED, ' ')
  if (secret) clean = clean.replaceAll(secret, '…')
  return cut(clean.replace(API_KEY, '…').replace(/\s+/g, ' ').trim(), MAX_LENGTH)
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const lastUnit = text.charCodeAt(length - 1)
  const splitsPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff
  return text.slice(0, splitsPair ? length - 1 : length)
}
