// Runs of ANSI sequences, space and control characters, and the marks that turn text round (Unicode TR9).
// oxlint-disable-next-line no-control-regex -- they are what it looks for
const UNFIT = /(?:\u001b\[[0-?]*[ -/]*[@-~]|[\s\p{Cc}\p{Bidi_Control}])+/gu
const API_KEY = /(sk|pk)_(live|test)_[\w.~+/=-]+|\bBearer \S+/gi

/**
 * Server text made fit to show and log: one line without control or direction characters and without an API key.
 *
 * @param secret a key to leave out as well, whatever its form
 */
export function cleanText(text: string, secret?: string, maxLength = 500): string {
  const line = text.replace(UNFIT, ' ')
  const key = secret?.trim()
  // Keys go before the cut, which would leave the first half of one at its edge.
  const clean = (key ? line.replaceAll(key, '…') : line).replace(API_KEY, '…').trim()
  return cut(clean, maxLength)
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const lastUnit = text.charCodeAt(length - 1)
  const splitsPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff
  return text.slice(0, splitsPair ? length - 1 : length)
}
