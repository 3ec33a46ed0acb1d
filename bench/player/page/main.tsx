import { createRoot, type Root } from 'react-dom/client'
import type { Transcript } from '../../../src/index.js'
import { TranscriptPlayer } from '../../../src/player.js'
import { recordTone, silence } from '../../../test/helpers/makeAudio.js'
import { NaivePlayer } from './NaivePlayer.js'

/** `bare` is an `<audio>`, and buttons that set its time. */
export type PlayerKind = 'lesan-react' | 'naive' | 'bare'

export interface Seek {
  /** From the click until it is there and plays, milliseconds. */
  ms: number
  /** Where it was when the browser said so, seconds after the beginning of the segment. */
  off: number
  /** Whether the segment was marked by the next frame, and no other. */
  isMarked: boolean
}

declare global {
  interface Window {
    /** What is shown from now on, with a tone that is recorded for as long, or silence. */
    prepare: (of: Transcript, kind: 'recording' | 'silence') => Promise<void>
    /** Resolves when all of it is there. */
    show: (kind: PlayerKind) => Promise<void>
    setRate: (rate: number) => void
    /** Clicks on a segment. */
    seek: (index: number, start: number, isFromPause: boolean) => Promise<Seek>
    end: () => void
  }
}

const NativeAudio = window.Audio
let transcript: Transcript
let audio = new Blob()
let element: HTMLAudioElement = new NativeAudio()
let root: Root | undefined
let box: HTMLElement | undefined

const keep = (made: HTMLAudioElement) => {
  element = made
}

window.Audio = class extends NativeAudio {
  constructor() {
    super()
    keep(this)
  }
}

window.prepare = async (of, kind) => {
  transcript = of
  const { durationSeconds = 0 } = of
  audio = kind === 'recording' ? await recordTone(durationSeconds) : silence(durationSeconds)
}

window.show = async (kind) => {
  box = document.body.appendChild(document.createElement('div'))
  if (kind === 'bare') showBare(box)
  else {
    root = createRoot(box)
    root.render(
      kind === 'naive' ? (
        <NaivePlayer segments={segmentsOf()} src={URL.createObjectURL(audio)} />
      ) : (
        <TranscriptPlayer
          transcript={transcript}
          audio={audio}
          drafts={null}
          style={{ maxHeight: '40rem' }}
        />
      ),
    )
  }
  await until(() => document.querySelectorAll('[data-index]').length === segmentsOf().length)
  if (kind === 'naive') return
  await until(() => element.readyState > 0)
  // A recording does not say its length: sent to its end, the browser finds it.
  if (kind === 'bare' && element.duration === Infinity) element.currentTime = 1e9
  await until(() => element.duration < Infinity && !element.seeking)
}

window.setRate = (rate) => {
  const speed = box?.querySelector('select')
  if (!speed) element.playbackRate = rate
  else {
    speed.value = String(rate)
    speed.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

window.seek = async (index, start, isFromPause) => {
  if (isFromPause) element.pause()
  const button = box?.querySelector<HTMLElement>(`[data-index="${index}"] button:not(.lesan-segment-speaker)`)
  button?.scrollIntoView({ block: 'center' })
  await new Promise(requestAnimationFrame)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const arrived = new Promise<{ ms: number; off: number }>((resolve) => {
    const look = () => {
      if (element.seeking || element.paused || element.readyState < 3) return
      for (const event of ['seeked', 'playing']) element.removeEventListener(event, look)
      resolve({ ms: performance.now() - clicked, off: element.currentTime - start })
    }
    element.addEventListener(
      'seeking',
      () => {
        for (const event of ['seeked', 'playing']) element.addEventListener(event, look)
      },
      { once: true },
    )
  })
  const clicked = performance.now()
  button?.click()
  await new Promise(requestAnimationFrame)
  const marked = [...document.querySelectorAll('[aria-current="true"]')].map((row) =>
    row.closest('[data-index]')?.getAttribute('data-index'),
  )
  return { ...(await arrived), isMarked: marked.length === 1 && marked[0] === String(index) }
}

window.end = () => {
  root?.unmount()
  root = undefined
  element.pause()
  box?.remove()
}

function showBare(parent: HTMLElement): void {
  element = new NativeAudio(URL.createObjectURL(audio))
  for (const [index, { startSeconds }] of segmentsOf().entries()) {
    const row = parent.appendChild(document.createElement('div'))
    row.dataset['index'] = String(index)
    const button = row.appendChild(document.createElement('button'))
    button.textContent = String(startSeconds)
    button.addEventListener('click', () => {
      element.currentTime = startSeconds
      void element.play()
    })
  }
}

function segmentsOf() {
  return (transcript.segments as readonly { text: string; start: number; end: number }[]).map(
    ({ text, start, end }) => ({ text, startSeconds: start, endSeconds: end }),
  )
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame)
}
