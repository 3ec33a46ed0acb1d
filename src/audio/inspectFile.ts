import { isTranscriptionError } from '../errors/TranscriptionError.js'
import { type FileBytes, openBytes, textOf } from './FileBytes.js'
import type { Inspection } from './Inspection.js'
import { readFlac } from './readFlac.js'
import { isMp4, readMp4 } from './readMp4.js'
import { readMpeg } from './readMpeg.js'
import { readOgg } from './readOgg.js'
import { readWav } from './readWav.js'
import { readWebm } from './readWebm.js'
import { refuseFile } from './refuseFile.js'
import { skipTags } from './skipTags.js'

const MIN_SECONDS = 0.1
const MAX_SECONDS = 4 * 60 * 60
/** Below 800 bit/s there is no speech: a length that would need less is none. */
const LEAST_BYTES_PER_SECOND = 100

/**
 * Reads what a file is: its first 64 KiB, and further on what its headers point to.
 *
 * @throws TranscriptionError with the reason why it is not taken; `file_unreadable`
 */
export async function inspectFile(file: Blob): Promise<Inspection> {
  const bytes = await openBytes(file)
  if (bytes.size === 0 || bytes.head.length === 0) refuseFile('empty')
  const { format, durationSeconds } = await read(bytes).catch((thrown: unknown) => {
    // Nothing but a number that should stand behind the end of the file.
    if (thrown instanceof RangeError && !isTranscriptionError(thrown)) return refuseFile('broken_off')
    throw thrown
  })
  if (durationSeconds === undefined || !(durationSeconds * LEAST_BYTES_PER_SECOND <= bytes.size))
    return { format }
  if (durationSeconds < MIN_SECONDS) refuseFile('too_short')
  if (durationSeconds > MAX_SECONDS) refuseFile('too_long')
  return { format, durationSeconds }
}

async function read(file: FileBytes): Promise<Inspection> {
  const start = await skipTags(file)
  return (
    (await readContainer(file, start)) ??
    (await readMpeg(file, start)) ??
    // The tag in front lied about its length.
    (start > 0 ? await readBehindHeader(file) : undefined) ??
    refuseFile('not_audio')
  )
}

async function readContainer(file: FileBytes, start: number): Promise<Inspection | undefined> {
  const head = await file.read(start, 4_096)
  const text = textOf(head)
  if (/^(RIFF|RF64|BW64|RIFX)[^]{4}WAVE/.test(text)) return readWav(file, start)
  if (text.startsWith('fLaC')) return readFlac(file, start)
  if (text.startsWith('OggS')) return readOgg(file, start)
  if (text.startsWith('\x1A\x45\xDF\xA3')) return readWebm(file, start)
  if (isMp4(head)) return readMp4(file, start)
  return OTHERS.test(text) || isTransportStream(head) || isLoas(head) ? refuseFile('not_taken') : undefined
}

/** What holds sound as well: AMR, AIFF, CAF, AU, MIDI, WavPack, Monkey's Audio, AVI, ADIF, DSD, MPEG-PS, WMA, FLV. */
const OTHERS =
  // oxlint-disable-next-line no-control-regex -- they are what files begin with
  /^(#!AMR|FORM[^]{4}AIF[FC]|caff|\.snd|MThd|wvpk|MAC |RIFF[^]{4}(AVI |RMID)|ADIF|DSD |\0\0\x01\xBA|\x30\x26\xB2\x75\x8E\x66\xCF\x11|FLV\x01)/

/** MPEG-TS holds frames of MP3 or AAC as well, torn apart. */
function isTransportStream(head: Uint8Array): boolean {
  const packets = [188, 376, 564, 752].filter((at) => at < head.length)
  return head[0] === 0x47 && packets.length > 0 && packets.every((at) => head[at] === 0x47)
}

/** AAC as it is broadcast: frame after frame behind a mark of eleven bits, with its length. */
function isLoas(head: Uint8Array): boolean {
  const [, second = 0, third = 0] = head
  const next = 3 + ((second & 31) << 8) + third
  const isMark = (at: number) => head[at] === 0x56 && ((head[at + 1] ?? 0) & 0xe0) === 0xe0
  return isMark(0) && isMark(next)
}

async function readBehindHeader(file: FileBytes): Promise<Inspection | undefined> {
  const found = textOf(file.head).search(
    // oxlint-disable-next-line no-control-regex -- as above
    /fLaC[\0\x80]|OggS\0|(RIFF|RF64|BW64|RIFX)[^]{4}WAVE|\x1A\x45\xDF\xA3|[^]{4}ftyp/,
  )
  return found < 0 ? readMpeg(file, 10) : readContainer(file, found)
}
