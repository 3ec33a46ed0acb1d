import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Transcript } from '../../../src/index.js'
import { am } from '../../../src/messages/am.js'
import { playerAm } from '../../../src/messages/playerAm.js'
import { playerSo } from '../../../src/messages/playerSo.js'
import { playerTi } from '../../../src/messages/playerTi.js'
import { so } from '../../../src/messages/so.js'
import { ti } from '../../../src/messages/ti.js'
import {
  PlayerAudio,
  PlayerRoot,
  PlayerSearch,
  PlayerSegments,
  PlayerTools,
  PlayerUndo,
  type UseTranscriptPlayerResult,
  useTranscriptPlayer,
} from '../../../src/player.js'
import '../../../src/styles.css'

declare global {
  interface Window {
    player: UseTranscriptPlayerResult
    /** Elements that play, in the order they were made. */
    sounds: HTMLAudioElement[]
    /** Files that were handed to the browser. */
    saved: Blob[]
    /** How much moved that nobody touched. */
    shift: number
    /** How often the host was rendered. */
    renders: number
    /** For what is to be measured without the making of them. */
    transcript: Transcript | undefined
    audio: Blob | undefined
    show: (transcript: Transcript, options?: ShowOptions) => void
    /** Records a tone, as long as asked; WebM that does not say its length. */
    recordTone: (seconds: number) => Promise<Blob>
    /** Silence, as a file of a few kilobytes a minute. */
    silence: (seconds: number) => Blob
  }
}

interface ShowOptions {
  audio?: Blob | string | undefined
  locale?: string | undefined
  /** Of the box; without it the page scrolls. */
  height?: string | undefined
  theme?: 'light' | 'dark' | undefined
}

const messages = [am, ti, so, playerAm, playerTi, playerSo]

window.sounds = []
window.shift = 0
window.saved = []
const addressOf = URL.createObjectURL.bind(URL)
URL.createObjectURL = (file: Blob) => {
  window.saved.push(file)
  return addressOf(file)
}
window.renders = 0
const NativeAudio = window.Audio
window.Audio = class extends NativeAudio {
  constructor() {
    super()
    window.sounds.push(this)
  }
}

new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
    if (!entry.hadRecentInput) window.shift += entry.value
}).observe({ type: 'layout-shift', buffered: true })

function Host({ transcript, audio, locale, height }: ShowOptions & { transcript: Transcript }) {
  const player = useTranscriptPlayer({ transcript, audio })
  useEffect(() => {
    window.player = player
    window.renders += 1
  })
  const [fileName] = useState('interview-01.m4a')
  return (
    <PlayerRoot
      player={player}
      locale={locale}
      messages={messages}
      aria-label="Transcript"
      style={{ maxWidth: '46rem', maxHeight: height }}
    >
      <PlayerTools fileName={fileName} headingLevel={2} />
      <div className="lesan-player-find">
        <PlayerSearch />
        <PlayerUndo />
      </div>
      <PlayerSegments />
      <PlayerAudio />
    </PlayerRoot>
  )
}

const root = createRoot(document.getElementById('root') ?? document.body)
window.show = (transcript, { theme = 'light', ...options } = {}) => {
  document.documentElement.style.colorScheme = theme
  root.render(
    <StrictMode>
      <Host transcript={transcript} {...options} />
    </StrictMode>,
  )
}

window.recordTone = async (seconds) => {
  const context = new AudioContext()
  const tone = context.createOscillator()
  const out = context.createMediaStreamDestination()
  tone.connect(out)
  tone.start()
  const recorder = new MediaRecorder(out.stream, {
    mimeType: 'audio/webm;codecs=opus',
    audioBitsPerSecond: 24_000,
  })
  const pieces: Blob[] = []
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  recorder.start(1_000)
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  const over = new Promise((resolve) => {
    recorder.onstop = resolve
  })
  recorder.stop()
  await over
  await context.close()
  return new Blob(pieces, { type: 'audio/webm' })
}

window.silence = (seconds) => {
  // 8 bits, 3,000 a second: the least that a browser plays.
  const rate = 3_000
  const bytes = new Uint8Array(44 + seconds * rate).fill(128)
  const view = new DataView(bytes.buffer)
  const text = (at: number, said: string) => bytes.set(new TextEncoder().encode(said), at)
  text(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, seconds * rate, true)
  return new Blob([bytes], { type: 'audio/wav' })
}
