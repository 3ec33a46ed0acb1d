import { createStore } from '../store/createStore.js'

/** Where playback is. A change is a new object. */
export interface PlaybackState {
  /** Whether it plays, or is about to. */
  isPlaying: boolean
  /** Where it is, milliseconds; told a few times a second. */
  positionMs: number
  /** How long all of it is, milliseconds; 0 as long as nobody knows. */
  durationMs: number
  /** How many times as fast as it was said. */
  rate: number
  /** Whether the browser can't play it: not its format, not there, or no connection. */
  isBroken: boolean
}

/** Audio, one file or several in a row. Nothing of it throws. */
export interface Playback {
  /** Where it is now; the same object until something changes. */
  getState: () => PlaybackState
  /** Calls `listener` after every change; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /** Where it is at this very moment, milliseconds. */
  getPositionMs: () => number
  /** Reads how long it is, and whether it can be played, before it is. After a failure, tries once more. */
  load: () => void
  /** Plays from where it stands, or stops there; at its end, from the start. Call it in a click. */
  toggle: () => void
  /** Plays from a place. Call it in a click. */
  playFrom: (ms: number) => void
  /** Goes to a place, playing on if it plays. */
  seek: (ms: number) => void
  /** Plays so fast from now on, without a change of pitch. */
  setRate: (rate: number) => void
  /** Stops, and lets go of the files. It can be used again. */
  dispose: () => void
}

/** How long a browser may look for the length of what does not say it. */
const FINDING_MS = 3_000

/** The one that plays: two at once can't be understood. */
let playing: Playback | undefined

/** Ends what plays: it would be recorded. */
export function stopPlayback(): void {
  if (playing?.getState().isPlaying) playing.toggle()
}

/**
 * @param read hands out the files or their addresses, one for each part; called when they are needed
 * @param lengths how long each part is, milliseconds, where it is known: WebM does not say
 */
export function createPlayback(
  read: () => Promise<readonly (Blob | string)[]>,
  lengths: readonly number[] = [],
): Playback {
  const store = createStore<PlaybackState>({
    isPlaying: false,
    positionMs: 0,
    durationMs: lengths.reduce((sum, length) => sum + length, 0),
    rate: 1,
    isBroken: false,
  })
  let audio: HTMLAudioElement | undefined
  let files: readonly (Blob | string)[] | undefined
  let address = ''
  let part = -1
  let opening: Promise<void> | undefined
  let isOpen = false
  /** What was asked for last; what an earlier ask brings is too late. */
  let ask = 0
  /** Whether the element is where it was asked to be, and whether it plays there. */
  let isThere = false
  let hasBegun = false

  function update(change: Partial<PlaybackState>): void {
    store.setState({ ...store.getState(), ...change })
  }

  function startOf(index: number): number {
    return lengths.slice(0, index).reduce((sum, length) => sum + length, 0)
  }

  function partAt(ms: number): number {
    const index = lengths.findIndex((length, at) => ms < startOf(at) + length)
    return index < 0 ? Math.max(0, lengths.length - 1) : index
  }

  async function goTo(ms: number, isToPlay: boolean): Promise<void> {
    const own = ++ask
    const index = partAt(ms)
    isThere = hasBegun = false
    if (isToPlay) {
      if (playing !== playback) stopPlayback()
      playing = playback
    }
    try {
      // What is open moves before anyone hears of it: the sound would wait for what they draw.
      let moved = audio && isOpen && index === part ? move(audio) : undefined
      update({ isPlaying: isToPlay, positionMs: ms, isBroken: false })
      if (!moved) {
        const found = (files ??= await read())
        if (own !== ask) return
        audio ??= createAudio()
        if (index !== part) opening = open(audio, index, found[index] ?? new Blob())
        await opening
        if (own !== ask) return
        moved = move(audio)
      }
      await moved
      if (own === ask) hasBegun = isToPlay
    } catch (thrown) {
      if (own !== ask) return
      const { name } = Object(thrown) as { name?: unknown }
      // A browser that waits for a click has nothing against the audio.
      if (name === 'NotAllowedError' || name === 'AbortError') stop()
      else giveUp()
    }

    async function move(element: HTMLAudioElement): Promise<void> {
      element.currentTime = (ms - startOf(index)) / 1_000
      isThere = true
      element.playbackRate = store.getState().rate
      if (isToPlay) await element.play()
    }
  }

  async function open(element: HTMLAudioElement, index: number, file: Blob | string): Promise<void> {
    URL.revokeObjectURL(address)
    part = index
    isOpen = false
    // An address is the app's to revoke.
    address = typeof file === 'string' ? '' : URL.createObjectURL(file)
    element.src = typeof file === 'string' ? file : address
    await once(element, 'loadedmetadata')
    if (element.duration === Infinity) {
      // WebM without a length can't be moved in; sent to its end, the browser finds it out. A stream has none.
      element.currentTime = 1e9
      await Promise.race([
        once(element, 'durationchange'),
        new Promise((resolve) => setTimeout(resolve, FINDING_MS)),
      ])
    }
    isOpen = true
    if (lengths.length === 0 && element.duration < Infinity) update({ durationMs: element.duration * 1_000 })
  }

  function createAudio(): HTMLAudioElement {
    const element = new Audio()
    element.preload = 'metadata'
    element.addEventListener('timeupdate', () => {
      if (hasBegun && !element.paused) update({ positionMs: getPositionMs() })
    })
    element.addEventListener('ended', () => {
      if (!store.getState().isPlaying) return
      if (part < lengths.length - 1) void goTo(startOf(part + 1), true)
      else {
        stop()
        update({ positionMs: store.getState().durationMs })
      }
    })
    // Headphones that are pulled out, and a keyboard's keys, stop it past us.
    element.addEventListener('pause', () => {
      if (hasBegun && element.paused && !element.ended) stop()
    })
    element.addEventListener('error', () => {
      if (element === audio && part >= 0) giveUp()
    })
    return element
  }

  function getPositionMs(): number {
    if (!audio || !isThere || audio.seeking) return store.getState().positionMs
    return startOf(part) + audio.currentTime * 1_000
  }

  function stop(): void {
    ask += 1
    hasBegun = false
    audio?.pause()
    update({ isPlaying: false, positionMs: getPositionMs() })
  }

  function giveUp(): void {
    stop()
    isThere = false
    part = -1
    update({ isBroken: true })
  }

  const playback: Playback = {
    getState: store.getState,
    subscribe: store.subscribe,
    getPositionMs,
    load() {
      const { isPlaying, positionMs } = store.getState()
      if (!isPlaying) void goTo(positionMs, false)
    },
    toggle() {
      const { isPlaying, positionMs, durationMs } = store.getState()
      if (isPlaying) stop()
      else void goTo(positionMs < durationMs || durationMs === 0 ? positionMs : 0, true)
    },
    playFrom: (ms) => void goTo(ms, true),
    seek(ms) {
      if (store.getState().isPlaying) void goTo(ms, true)
      else if (part < 0) update({ positionMs: ms })
      else void goTo(ms, false)
    },
    setRate(rate) {
      update({ rate })
      if (audio) audio.playbackRate = rate
    },
    dispose() {
      stop()
      URL.revokeObjectURL(address)
      part = -1
      isThere = false
      audio?.removeAttribute('src')
      // Only this ends a download.
      audio?.load()
      audio = files = undefined
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
