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
import { recordTone, silence } from '../../helpers/makeAudio.js'

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
    recordTone: typeof recordTone
    silence: typeof silence
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

window.recordTone = recordTone
window.silence = silence
