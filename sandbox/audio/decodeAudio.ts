import decode from 'audio-decode'
import type { Audio, Codec } from './Audio.js'
import { createResampler, type Resampler } from './createResampler.js'
import { createSampleBuffer } from './createSampleBuffer.js'
import { createGsmDecoder } from './decodeGsm.js'
import { mixDown } from './mixDown.js'
import { SAMPLE_RATE } from './sampleRate.js'

interface Decoded {
  channelData: Float32Array[]
  sampleRate: number
}

/** Decodes the next bytes; without any, what is left, and frees what it holds. */
type Decode = (chunk?: Uint8Array) => Decoded | Promise<Decoded>

/** A kilobyte of silence can last for minutes, so no more are decoded at once. */
const SMALLEST_PIECE = 1024
/** Slower is no recording; it would only grow without bound on its way to 16 kHz. */
const SLOWEST_HERTZ = 1000

/**
 * Decodes to mono, 16 kHz. What is longer than `longestSeconds` is decoded no further: the result is longer, too.
 * @throws whatever a codec throws at a broken file
 */
export async function decodeAudio(
  { codec, head, body, seconds = 0, nextCut = (from) => from }: Audio,
  longestSeconds: number,
  onProgress: () => void,
): Promise<Int16Array<ArrayBuffer>> {
  const decodeNext = await openDecoder(codec)
  const samples = createSampleBuffer(Math.ceil((Math.min(seconds, longestSeconds) + 1) * SAMPLE_RATE))
  let resampler: { from: number; convert: Resampler } | undefined

  /** True if there was any. */
  function collect({ channelData, sampleRate }: Decoded): boolean {
    const mono = mixDown(channelData)
    if (mono.length === 0) return false
    const from = Math.round(sampleRate)
    if (from < SLOWEST_HERTZ) throw new RangeError(`${sampleRate} Hz is too slow.`)
    if (resampler?.from !== from) {
      if (resampler) samples.push(resampler.convert.flush())
      resampler = { from, convert: createResampler(from, SAMPLE_RATE) }
    }
    samples.push(resampler.convert.push(mono))
    return true
  }

  if (head) collect(await decodeNext(head))
  // A decoder that waits for more copies what it has each time: twice as much each time keeps that cheap.
  for (let at = 0, size = SMALLEST_PIECE; at < body.length; ) {
    const end = nextCut(at + size)
    const hasAudio = collect(await decodeNext(body.subarray(at, end)))
    at = end
    size = hasAudio ? SMALLEST_PIECE : size * 2
    onProgress()
    if (samples.length > longestSeconds * SAMPLE_RATE) break
  }
  collect(await decodeNext())
  if (resampler) samples.push(resampler.convert.flush())
  return samples.view()
}

async function openDecoder(codec: Codec): Promise<Decode> {
  return codec === 'gsm' ? createGsmDecoder() : decode[codec]()
}
