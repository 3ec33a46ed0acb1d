import { withoutAudioEnding } from '../../audio/audioFormats.js'

/** Until when a browser has surely begun to read what it saves. */
const REVOKE_AFTER_MS = 10_000

/** In front of a text it says that it is UTF-8: old editors take Ethiopic for rubbish without it. */
export const MARK = '\uFEFF'

/** Hands a text to the browser as a file to keep, in UTF-8, without signs that are none. */
export function saveText(text: string, type: string, fileName: string): void {
  saveBlob(new Blob([cleaned(text)], { type: `${type};charset=utf-8` }), fileName)
}

/** Hands bytes to the browser as a file to keep. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS)
}

/** A text without NUL and other control signs; JSON can carry them, editors take such a file for a program. */
export function cleaned(text: string): string {
  return text.replace(/[^\P{Cc}\n\r\t]/gu, '')
}

/** Most systems give a name 255 bytes, and some programs add to it. */
const NAME_BYTES = 200
/** What Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i

/**
 * The name of the audio with another ending, without what no file name may have: separators, signs that nobody sees, and
 * those that turn the direction of writing and can hide an ending.
 */
export function fileNameFor(audio: string, ending: string): string {
  const name = trimmed(
    withoutAudioEnding(audio)
      .replace(/[\\/:*?"<>|]/g, '_')
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ''),
  )
  const short = trimmed(shortened(name, NAME_BYTES - ending.length - 2)) || 'transcript'
  const [base = '', ...rest] = short.split('.')
  const safe = RESERVED.test(base.trim()) ? [`${base}_`, ...rest].join('.') : short
  return `${safe}.${ending}`
}

/** Without points and spaces at either end, which Windows does not keep. */
function trimmed(name: string): string {
  let [start, end] = [0, name.length]
  while (start < end && '. '.includes(name.charAt(start))) start += 1
  while (end > start && '. '.includes(name.charAt(end - 1))) end -= 1
  return name.slice(start, end)
}

/** So many bytes of UTF-8 at most; no letter is cut from its marks. */
function shortened(name: string, most: number): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let kept = ''
  for (const [sign] of name.matchAll(/\P{M}[\p{M}\p{Emoji_Modifier}]*|\p{M}+/gu)) {
    bytes += encoder.encode(sign).length
    if (bytes > most) break
    kept += sign
  }
  return kept
}
