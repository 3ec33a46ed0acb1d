import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { checkAudioFile } from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'

/** A quarter of a second: Opus takes little room, samples as they are take four bytes for each channel. */
const enoughBytes = (type: string) => (type.includes('pcm') ? 96_000 : 4_000)

async function record(type: string): Promise<Blob> {
  // Sound waits for a person's act.
  await userEvent.click(document.body)
  const audio = new AudioContext()
  await audio.resume()
  const output = audio.createMediaStreamDestination()
  const oscillator = audio.createOscillator()
  oscillator.connect(output)
  oscillator.start()
  const recorder = new MediaRecorder(output.stream, { mimeType: type })
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
  recorder.start(100)
  // Until there is sound in it, however busy the machine is.
  await expect.poll(() => new Blob(parts).size).toBeGreaterThan(enoughBytes(type))
  recorder.stop()
  await stopped
  await audio.close()
  return new Blob(parts, { type: recorder.mimeType })
}

test.each([
  ['audio/webm;codecs=opus', 'webm'],
  ['audio/webm;codecs=pcm', 'webm'],
  ['audio/mp4;codecs=opus', 'm4a'],
])('a recording of the browser (%s) is taken', async (type, format) => {
  expect(await checkAudioFile(await record(type))).toMatchObject({ format })
})

test('a short one says by its blocks how long it is', async () => {
  const { durationSeconds = 0 } = await checkAudioFile(await record('audio/webm;codecs=opus'))
  expect(durationSeconds).toBeGreaterThan(0.1)
  expect(durationSeconds).toBeLessThan(60)
})

test('no media element is asked, so no policy and no hidden tab stands in the way', async () => {
  const create = vi.spyOn(document, 'createElement')
  expect(await checkAudioFile(createAudioFile({ seconds: 2.5 }))).toMatchObject({ durationSeconds: 2.5 })
  expect(create).not.toHaveBeenCalled()
})
