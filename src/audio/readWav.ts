import { type FileBytes, textOf, viewOf } from './FileBytes.js'
import type { Inspection } from './Inspection.js'
import { refuseFile } from './refuseFile.js'

/** PCM, float, A-law, µ-law, two kinds of ADPCM, GSM, MPEG, and "see further on". */
const codecs = new Set([1, 3, 6, 7, 2, 0x11, 0x31, 0x50, 0x55, 0xfffe])
const SIZE_UNKNOWN = 0xffff_ffff
const MOST_CHUNKS = 200
/** What is slower is no audio, and would seem to last for days. */
const LEAST_BYTES_PER_SECOND = 500

/** WAV in any of its forms, little endian or big, also of more than 4 GB. */
export async function readWav(file: FileBytes, start: number): Promise<Inspection> {
  const isLittleEndian = textOf(await file.read(start, 4)) !== 'RIFX'
  let bytesPerSecond = 0
  let longSize = SIZE_UNKNOWN
  let at = start + 12
  for (let chunks = 0; chunks < MOST_CHUNKS && at + 8 <= file.size; chunks++) {
    const header = await file.read(at, 8 + 28)
    const view = viewOf(header)
    const name = textOf(header, 0, 4)
    const size = view.getUint32(4, isLittleEndian)
    if (name === 'ds64') longSize = Number(view.getBigUint64(8 + 8, isLittleEndian))
    if (name === 'fmt ') {
      const codec = view.getUint16(8, isLittleEndian)
      if (!codecs.has(codec)) refuseFile('not_taken')
      const frames = view.getUint32(12, isLittleEndian) * view.getUint16(20, isLittleEndian)
      const isPlain = codec === 1 || codec === 3
      bytesPerSecond = isPlain ? frames : view.getUint32(16, isLittleEndian)
    }
    if (name === 'data') return readData(at + 8, size)
    at += 8 + size
    // Chunks begin at even places, except in files of careless programs.
    if (size % 2 === 1 && !(await isChunk(file, at, isLittleEndian))) at += 1
  }
  return refuseFile('broken_off')

  function readData(from: number, size: number): Inspection {
    // A recorder that was stopped by force has left 0 or the largest number.
    const said = size === SIZE_UNKNOWN ? longSize : size || SIZE_UNKNOWN
    const bytes = Math.min(said, file.size - from)
    if (bytes <= 0 || bytesPerSecond === 0) refuseFile('broken_off')
    const isKnown = bytesPerSecond >= LEAST_BYTES_PER_SECOND
    return { format: 'wav', durationSeconds: isKnown ? bytes / bytesPerSecond : undefined }
  }
}

async function isChunk(file: FileBytes, at: number, isLittleEndian: boolean): Promise<boolean> {
  const header = await file.read(at, 9)
  if (header.length < 8 || !/^[\w ]{4}/.test(textOf(header))) return false
  // A name that begins one byte later may look like one here as well.
  return header[0] !== 0 && at + 8 + viewOf(header).getUint32(4, isLittleEndian) <= file.size + 1
}
