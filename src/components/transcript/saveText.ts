import { audioFormats, extensionsOf } from '../../audio/audioFormats.js'

/** Until when a browser has surely begun to read what it saves. */
const REVOKE_AFTER_MS = 10_000

/** Hands a text to the browser as a file to keep, in UTF-8. */
export function saveText(text: string, type: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS)
}

/**
 * The name of the audio with another ending, without what no file name may have: separators, signs that nobody sees, and
 * those that turn the direction of writing and can hide an ending.
 */
export function fileNameFor(audio: string, ending: string): string {
  const known = extensionsOf(audioFormats).find((extension) => audio.toLowerCase().endsWith(extension))
  const name = (known ? audio.slice(0, -known.length) : audio)
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${Array.from(name).slice(0, 100).join('') || 'transcript'}.${ending}`
}
