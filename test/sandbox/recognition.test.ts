import { readFile } from 'node:fs/promises'
import decode from 'audio-decode'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Job } from '../../sandbox/jobs/Job.js'
import { type RunningSandbox, startSandbox } from '../../sandbox/startSandbox.js'
import { concat, silentFlac } from './helpers/audioBytes.js'
import { KEY } from './helpers/setUpSandbox.js'
import { waitFor } from './helpers/waitFor.js'
import { wav } from './helpers/wav.js'
import { wordErrorRate } from './helpers/wordErrorRate.js'

const SAID =
  'And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.'
const LOAD_MS = 60_000

let running: RunningSandbox
beforeAll(async () => {
  running = await startSandbox({ limits: { requestsPerMinute: 10_000 } })
}, LOAD_MS)
afterAll(() => running.close())

const sample = () => readFile(new URL('../../demo/samples/jfk.mp3', import.meta.url))

async function transcribe(audio: Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}): Promise<Job> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ language: 'en', ...fields })) body.set(name, value)
  body.set('file', new File([audio], 'audio'))
  const answer = await fetch(`${running.url}/transcribe`, {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${KEY}` },
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Job
}

const read = async (url: string) =>
  (await (await fetch(running.url + url, { headers: { Authorization: `Bearer ${KEY}` } })).json()) as Job

test('real English speech is recognised, with the time it starts and ends', {
  timeout: LOAD_MS,
}, async () => {
  const job = await transcribe(await sample())
  expect(wordErrorRate(SAID, job.text ?? '')).toBeLessThanOrEqual(0.25)
  expect(job.duration_seconds).toBeCloseTo(11, 0)
  expect(job.segments[0]?.start).toBeLessThan(1)
  expect(job.segments.at(-1)?.end).toBeGreaterThan(9)
  expect(job.metadata).toEqual({ engine: expect.stringContaining('Moonshine'), recognised: true })
})

test('speech at other sample rates is recognised as well', { timeout: LOAD_MS }, async () => {
  const { channelData } = await decode(await sample())
  const [samples = new Float32Array()] = channelData
  const tripled = Float32Array.from({ length: samples.length * 3 }, (_, i) => samples[Math.floor(i / 3)] ?? 0)
  const job = await transcribe(wav(tripled, 48_000))
  expect(job.duration_seconds).toBeCloseTo(11, 0)
  expect(wordErrorRate(SAID, job.text ?? '')).toBeLessThanOrEqual(0.25)
})

test('long speech is recognised in parts, does not repeat itself and reports progress', {
  timeout: LOAD_MS,
}, async () => {
  const { channelData } = await decode(await sample())
  const [samples = new Float32Array()] = channelData
  const long = new Float32Array(samples.length * 3)
  for (let i = 0; i < 3; i++) long.set(samples, i * samples.length)

  const { url } = await transcribe(wav(long), { mode: 'async' })
  const progress = new Set<number>()
  await waitFor(async () => {
    const job = await read(url)
    progress.add(job.progress)
    return job.status === 'completed'
  }, LOAD_MS)
  const job = await read(url)

  expect(wordErrorRate(`${SAID} ${SAID} ${SAID}`, job.text ?? '')).toBeLessThanOrEqual(0.25)
  expect(job.segments.length).toBeGreaterThanOrEqual(2)
  for (const { start, end } of job.segments) expect(end - start).toBeLessThanOrEqual(20.4)
  expect([...progress].some((share) => share > 0 && share < 1)).toBe(true)
})

test('until the recogniser is loaded, the service is unavailable', { timeout: LOAD_MS }, async () => {
  const early = await startSandbox({ waitForEngine: false })
  const create = () =>
    fetch(`${early.url}/transcribe`, { method: 'POST', headers: { Authorization: `Bearer ${KEY}` } })
  expect(await (await create()).json()).toMatchObject({ error: { code: 'service_unavailable' } })
  await early.sandbox.ready
  expect(await (await create()).json()).toMatchObject({ error: { code: 'invalid_json' } })
  await early.close()
})

/** The sentences of the sample, in seconds, with what is said in each. */
const sentences = [
  { from: 0, to: 2.3, said: 'And so, my fellow Americans' },
  { from: 5.3, to: 7.7, said: 'what your country can do for you' },
  { from: 8.1, to: 10.8, said: 'ask what you can do for your country' },
  { from: 3.2, to: 7.7, said: 'ask not what your country can do for you' },
  { from: 5.3, to: 10.8, said: 'what your country can do for you, ask what you can do for your country' },
]

test('what is said after a pause is recognised, with the time it really starts', {
  timeout: LOAD_MS,
}, async () => {
  const { channelData, sampleRate } = await decode(await sample())
  const [samples = new Float32Array()] = channelData
  for (const pause of [2, 5]) {
    const heard: string[] = []
    for (const { from, to } of sentences) {
      const sentence = samples.subarray(from * sampleRate, to * sampleRate)
      const audio = new Float32Array(sentence.length + (pause + 0.3) * sampleRate)
      audio.set(sentence, pause * sampleRate)
      const { text, segments } = await transcribe(wav(audio, sampleRate))
      expect(text).not.toBe('')
      expect(segments[0]?.start).toBeGreaterThan(pause - 0.2)
      heard.push(text ?? '')
    }
    const said = sentences.map((sentence) => sentence.said)
    expect(wordErrorRate(said.join(' '), heard.join(' '))).toBeLessThanOrEqual(0.25)
  }
})

test('what is said on both sides of a long pause is recognised', { timeout: LOAD_MS }, async () => {
  const { channelData, sampleRate } = await decode(await sample())
  const [samples = new Float32Array()] = channelData
  const audio = new Float32Array(samples.length * 2 + 30 * sampleRate)
  audio.set(samples)
  audio.set(samples, samples.length + 30 * sampleRate)
  const { text, segments } = await transcribe(wav(audio, sampleRate))
  expect(wordErrorRate(`${SAID} ${SAID}`, text ?? '')).toBeLessThanOrEqual(0.25)
  expect(segments.at(-1)?.end).toBeGreaterThan(50)
})

test('hours of nothing are no work for the recogniser', { timeout: LOAD_MS }, async () => {
  const job = await transcribe(concat(silentFlac({ seconds: 7200 })))
  expect(job).toMatchObject({ status: 'completed', text: '' })
  expect(job.duration_seconds).toBeCloseTo(7200, -1)
})

test('silence has no words', { timeout: LOAD_MS }, async () => {
  const job = await transcribe(wav(new Float32Array(16_000)))
  expect(job).toMatchObject({ status: 'completed', text: '', segments: [] })
})
