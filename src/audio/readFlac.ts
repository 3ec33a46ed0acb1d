import { type FileBytes, viewOf } from './FileBytes.js'
import type { Inspection } from './Inspection.js'
import { refuseFile } from './refuseFile.js'

const MOST_BLOCKS = 200
/** A block of silence. */
const LEAST_BLOCK_BYTES = 10

/** FLAC says how long it is in its first block. */
export async function readFlac(file: FileBytes, start: number): Promise<Inspection> {
  const info = viewOf(await file.read(start + 8, 18))
  const blockSamples = info.getUint16(2)
  const hertz = info.getUint32(10) >>> 12
  const samples = (info.getUint8(13) & 15) * 2 ** 32 + info.getUint32(14)
  let at = start + 4
  for (let blocks = 0, isLast = false; !isLast && blocks < MOST_BLOCKS; blocks++) {
    const header = viewOf(await file.read(at, 4)).getUint32(0)
    isLast = header >>> 31 === 1
    at += 4 + (header & 0xff_ffff)
  }
  const audioBytes = file.size - at
  if (audioBytes <= LEAST_BLOCK_BYTES) refuseFile('broken_off')
  const canHold = (samples / blockSamples) * LEAST_BLOCK_BYTES <= audioBytes
  return { format: 'flac', durationSeconds: samples && hertz && canHold ? samples / hertz : undefined }
}
