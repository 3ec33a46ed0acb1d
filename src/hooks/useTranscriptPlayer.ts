'use client'
import { useEffect, useMemo, useRef } from 'react'
import { createPlayback, type Playback } from '../playback/createPlayback.js'
import { createDraftStore, type DraftStore } from '../player/createDraftStore.js'
import { createPlayableTranscript } from '../player/createPlayableTranscript.js'
import type { PlayableTranscript } from '../player/PlayableTranscript.js'
import type { EditedTranscript } from '../player/TranscriptEdits.js'
import type { Transcript } from '../transcript/Transcript.js'

/** What is played, and where changes go. */
export interface UseTranscriptPlayerOptions {
  /** The finished transcription. */
  transcript: Transcript
  /** What it was made from: a file of the page, or an address that the browser can play from. Without it, there is a text to edit. */
  audio?: Blob | string | null | undefined
  /**
   * Where changes are kept until the app has saved them: one for each person who signs in, if there are several; `null` to keep them
   * in the page alone. Let it be the same from render to render. @default one for the whole site
   */
  drafts?: DraftStore | null | undefined
  /**
   * Called after every change, also with what was kept of before, to save it. Tell `markSaved` once you have.
   * @default none: changes stay on the device
   */
  onChange?: ((edited: EditedTranscript) => void) | undefined
}

/** What a `PlayerRoot` takes. The same object from render to render, as long as transcript and audio are the same. */
export interface UseTranscriptPlayerResult extends PlayableTranscript {
  /** What is played. */
  readonly audio: Blob | string | undefined
  /** Plays it; absent without audio. */
  readonly playback: Playback | undefined
}

/**
 * Plays, searches and edits a transcript. Nothing renders while it plays: parts subscribe to what they show. What a person changed is
 * kept on the device, over a reload and a crash, until the app has saved it.
 */
export function useTranscriptPlayer({
  transcript,
  audio: given,
  drafts,
  onChange,
}: UseTranscriptPlayerOptions): UseTranscriptPlayerResult {
  const audio = given || undefined
  const { id, text, segments, durationSeconds } = transcript
  const own = useMemo(
    () => createPlayableTranscript(transcript, drafts === undefined ? createDraftStore() : drafts),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- an object around the same is no other transcript
    [id, text, segments, durationSeconds, drafts],
  )
  const playback = useMemo(
    () => (audio ? createPlayback(() => Promise.resolve([audio])) : undefined),
    [audio],
  )

  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  }, [onChange])

  useEffect(() => {
    const { player, start } = own
    let { edits } = player.getState()
    const stopTelling = player.subscribe(() => {
      const before = edits
      edits = player.getState().edits
      if (edits !== before && latest.current) latest.current(player.getEdited())
    })
    const stop = start()
    return () => {
      stop()
      stopTelling()
    }
  }, [own])

  useEffect(() => {
    if (!playback) return
    const detach = own.attach(playback)
    const tryAgain = () => {
      if (playback.getState().isBroken) playback.load()
    }
    playback.load()
    globalThis.addEventListener('online', tryAgain)
    return () => {
      globalThis.removeEventListener('online', tryAgain)
      detach()
      playback.dispose()
    }
  }, [own, playback])

  return useMemo(() => ({ ...own.player, audio, playback }), [own, audio, playback])
}
