import type { Audio } from './Audio.js'
import { ByteReader } from './ByteReader.js'
import { openFlac } from './openFlac.js'
import { openMp4 } from './openMp4.js'
import { openMpeg } from './openMpeg.js'
import { openOgg } from './openOgg.js'
import { openWav } from './openWav.js'
import { openWebm } from './openWebm.js'
import { skipTags } from './skipTags.js'

/** Finds the audio in a file and what decodes it; `undefined` if it is nothing the API takes. */
export function openAudio(file: Uint8Array): Audio | undefined {
  const bytes = file.subarray(skipTags(file))
  const start = new ByteReader(bytes, false).text(0, 12)
  if (/^(RIFF|RF64|BW64|RIFX)[^]{4}WAVE/.test(start)) return openWav(bytes)
  if (start.startsWith('fLaC')) return openFlac(bytes)
  if (start.startsWith('OggS')) return openOgg(bytes)
  if (start.startsWith('\x1A\x45\xDF\xA3')) return openWebm(bytes)
  if (isTransportStream(bytes)) return undefined
  return openMp4(bytes) ?? openMpeg(bytes)
}

/** MPEG-TS holds frames of MP3 or AAC as well, torn apart. */
const isTransportStream = (bytes: Uint8Array) => [0, 188, 376].every((at) => bytes[at] === 0x47)
