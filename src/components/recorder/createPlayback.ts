import { createStore } from '../../store/createStore.js'

/** Where playback is. */
interface PlaybackState {
  isPlaying: boolean
  positionMs: number
}

/** Plays the parts of a recording one after the other. */
export interface Playback {
  getState: () => PlaybackState
  subscribe: (listener: () => void) => () => void
  /** Plays from where it stands, or stops there. Call it in a click. */
  toggle: () => void
  /** Goes to a place, playing on if it plays. */
  seek: (ms: number) => void
  /** Stops, and lets go of the files. */
  dispose: () => void
}

/** The one that plays: two at once can't be understood. */
let playing: Playback | undefined

/** Ends what plays: it would be recorded. */
export function stopPlayback(): void {
  if (playing?.getState().isPlaying) playing.toggle()
}

/**
 * @param read hands out the files, one for each part; called at the first play
 * @param lengths how long each part is, milliseconds: WebM does not say
 */
export function createPlayback(read: () => Promise<readonly Blob[]>, lengths: readonly number[]): Playback {
  const store = createStore<PlaybackState>({ isPlaying: false, positionMs: 0 })
  const totalMs = lengths.reduce((sum, length) => sum + length, 0)
  let audio: HTMLAudioElement | undefined
  let files: readonly Blob[] | undefined
  let address = ''
  let part = -1
  /** What was asked for last; what an earlier ask brings is too late. */
  let ask = 0

  function update(change: Partial<PlaybackState>): void {
    store.setState({ ...store.getState(), ...change })
  }

  function startOf(index: number): number {
    return lengths.slice(0, index).reduce((sum, length) => sum + length, 0)
  }

  function partAt(ms: number): number {
    const index = lengths.findIndex((length, at) => ms < startOf(at) + length)
    return index < 0 ? lengths.length - 1 : index
  }

  async function playFrom(ms: number): Promise<void> {
    const own = ++ask
    if (playing !== playback) stopPlayback()
    playing = playback
    update({ isPlaying: true, positionMs: ms })
    try {
      files ??= await read()
      audio ??= createAudio()
      const index = partAt(ms)
      if (index !== part) await load(audio, index)
      if (own !== ask) return
      audio.currentTime = (ms - startOf(index)) / 1_000
      await audio.play()
    } catch {
      // There is nothing to hear, or the browser does not let it.
      if (own === ask) stop()
    }
  }

  async function load(element: HTMLAudioElement, index: number): Promise<void> {
    URL.revokeObjectURL(address)
    address = URL.createObjectURL(files?.[index] ?? new Blob())
    part = index
    element.src = address
    await once(element, 'loadedmetadata')
    if (element.duration !== Infinity) return
    // WebM without a length can't be moved in; sent to its end, the browser finds it out.
    element.currentTime = 1e9
    await once(element, 'durationchange')
  }

  function createAudio(): HTMLAudioElement {
    const element = new Audio()
    element.addEventListener('timeupdate', () => {
      if (store.getState().isPlaying && !element.seeking && !element.paused)
        update({ positionMs: Math.min(totalMs, startOf(part) + element.currentTime * 1_000) })
    })
    element.addEventListener('ended', () => {
      if (!store.getState().isPlaying) return
      if (part < lengths.length - 1) void playFrom(startOf(part + 1))
      else {
        stop()
        update({ positionMs: 0 })
      }
    })
    return element
  }

  function stop(): void {
    ask += 1
    audio?.pause()
    update({ isPlaying: false })
  }

  const playback: Playback = {
    getState: store.getState,
    subscribe: store.subscribe,
    toggle() {
      const { isPlaying, positionMs } = store.getState()
      if (isPlaying) stop()
      else void playFrom(positionMs)
    },
    seek(ms) {
      if (store.getState().isPlaying) void playFrom(ms)
      else update({ positionMs: ms })
    },
    dispose() {
      stop()
      URL.revokeObjectURL(address)
      audio?.removeAttribute('src')
      audio = files = undefined
      part = -1
    },
  }
  return playback
}

function once(element: HTMLAudioElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener(event, () => resolve(), { once: true })
    element.addEventListener('error', () => reject(new Error('It cannot be played.')), { once: true })
  })
}
