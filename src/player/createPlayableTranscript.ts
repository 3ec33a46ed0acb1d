import type { Playback } from '../playback/createPlayback.js'
import { createStore } from '../store/createStore.js'
import { readSegments } from '../transcript/readSegments.js'
import { readSpeakers } from '../transcript/readSpeakers.js'
import type { Transcript } from '../transcript/Transcript.js'
import type { DraftStore } from './createDraftStore.js'
import { editedText } from './editedText.js'
import { type FoldedText, findHits, foldText, type Hit } from './findHits.js'
import { countBegun, orderOf } from './findSegment.js'
import { keepDraft } from './keepDraft.js'
import type { PlayableTranscript, PlayableTranscriptState, PlayerRow } from './PlayableTranscript.js'
import { type EditKey, keysIn, noEdits, type PlayerSegment, valueIn, withValues } from './TranscriptEdits.js'

/** A browser rounds where it goes to. */
const ROUNDED_SECONDS = 0.01
/** While it waits for data, time stands still. */
const LEAST_WAIT_MS = 20

/** A transcript, for who owns it. */
export interface OwnTranscript {
  player: PlayableTranscript
  /** Keeps drafts, until what it returns is called. */
  start: () => () => void
  /** Marks what plays, until what it returns is called. */
  attach: (playback: Playback) => () => void
}

/** @param drafts `null` to keep nothing on the device */
export function createPlayableTranscript(transcript: Transcript, drafts: DraftStore | null): OwnTranscript {
  const timed = readSegments(transcript.segments, transcript.durationSeconds)
  const originals: readonly PlayerSegment[] = timed ? withSpeakers(timed, transcript) : linesOf(transcript)
  const order = orderOf(originals)
  const store = createStore<PlayableTranscriptState>({
    segments: originals,
    edits: noEdits,
    keptIn: null,
    isChangedElsewhere: false,
    canUndo: false,
    canRedo: false,
    query: '',
    hits: [],
    hit: undefined,
    current: -1,
    isFollowing: true,
    isAway: false,
    shown: undefined,
  })
  const undos: Step[] = []
  const redos: Step[] = []
  /** What is being changed: one step to undo. */
  let open: EditKey | undefined
  let folded: FoldedText[] = []
  let hitsOf: ReadonlyMap<number, readonly Hit[]> = new Map()
  const inSight = new Set<number>()
  const rows: PlayerRow[] = []
  const draft = keepDraft(transcript.id, drafts, {
    isOpen: (key) => key === open,
    hasEdits: () => keysIn(store.getState().edits).length > 0,
    onFound: show,
    onOther(key, value) {
      undos.push({ key, value })
      update({ isChangedElsewhere: true })
    },
    onKept(keptIn) {
      if (keptIn !== store.getState().keptIn) update({ keptIn })
    },
  })

  function update(change: Partial<PlayableTranscriptState>): void {
    const next = { ...store.getState(), ...change }
    store.setState({ ...next, canUndo: undos.length > 0, canRedo: redos.length > 0 })
  }

  function originalOf(key: EditKey): string {
    return typeof key === 'number' ? (originals[key]?.text ?? '') : key
  }

  function valueOf(key: EditKey): string {
    return valueIn(store.getState().edits, key) ?? originalOf(key)
  }

  /** All at once: each change is told to thousands of rows. */
  function show(values: ReadonlyMap<EditKey, string>): void {
    const known = [...values].filter(([key]) => typeof key === 'string' || originals[key])
    if (known.length === 0) return
    const before = store.getState()
    const edits = withValues(
      before.edits,
      known.map(([key, value]) => [key, value === originalOf(key) ? undefined : value]),
    )
    const segments = before.segments.map((segment, index) => {
      const text = values.get(index) ?? segment.text
      const speaker = values.get(originals[index]?.speaker ?? -1) ?? segment.speaker
      return text === segment.text && speaker === segment.speaker ? segment : { ...segment, text, speaker }
    })
    const isText = known.some(([key]) => typeof key === 'number')
    update({ edits, segments, ...(before.query !== '' && isText && found(before.query, segments)) })
  }

  function set(key: EditKey, value: string): void {
    show(new Map([[key, value]]))
    draft.keep(key, value)
  }

  function change(key: EditKey, value: string): void {
    if (value === valueOf(key)) return
    if (open !== key) {
      undos.push({ key, value: valueOf(key) })
      redos.length = 0
      open = key
    }
    set(key, value)
  }

  /** What takes its place can be brought back the other way: nothing is lost, whoever changed it meanwhile. */
  function takeStep(from: Step[], to: Step[]): void {
    open = undefined
    const step = from.pop()
    if (!step) return
    to.push({ key: step.key, value: valueOf(step.key) })
    set(step.key, step.value)
    update({ isChangedElsewhere: false, ...(typeof step.key === 'number' && showing(step.key)) })
  }

  /** Looking elsewhere is no following of what plays. */
  function showing(index: number | undefined, isPlaying = false): Partial<PlayableTranscriptState> {
    return index === undefined
      ? {}
      : { shown: { index }, isFollowing: isPlaying || store.getState().current < 0 }
  }

  function endEdit(): void {
    if (open === undefined) return
    open = undefined
    draft.refresh()
  }

  /** Stays at the hit at hand, or goes to the next. */
  function found(query: string, segments: readonly PlayerSegment[]): Partial<PlayableTranscriptState> {
    folded = segments.map(({ text }, index) => {
      const before = folded[index]
      return before?.text === text ? before : foldText(text)
    })
    const hits = findHits(folded, query)
    const byRow = new Map<number, Hit[]>()
    for (const hit of hits) {
      const row = byRow.get(hit.index)
      if (row) row.push(hit)
      else byRow.set(hit.index, [hit])
    }
    hitsOf = byRow
    const { hit: at, current } = store.getState()
    const [index, start] = at ? [at.index, at.start] : [current, 0]
    return {
      query,
      hits,
      hit: hits.find((hit) => hit.index > index || (hit.index === index && hit.start >= start)) ?? hits[0],
    }
  }

  const player: PlayableTranscript = {
    transcript,
    hasTimes: timed !== undefined,
    getState: store.getState,
    subscribe: store.subscribe,
    getEdited() {
      const { segments, edits } = store.getState()
      const isSame = keysIn(edits).every((key) => typeof key === 'string')
      return {
        id: transcript.id,
        text: isSame ? transcript.text : editedText(transcript.text, originals, segments),
        segments: timed && segments,
        edits,
      }
    },
    markSaved({ edits }) {
      draft.forget(keysIn(edits).filter((key) => valueIn(edits, key) === valueOf(key)))
    },
    edit: change,
    endEdit,
    cancelEdit() {
      const step = open === undefined ? undefined : undos.pop()
      if (step) {
        undos.push({ key: step.key, value: valueOf(step.key) })
        set(step.key, step.value)
      }
      endEdit()
    },
    renameSpeaker(speaker, name) {
      open = undefined
      change(speaker, name.trim() || speaker)
      open = undefined
    },
    undo: () => takeStep(undos, redos),
    redo: () => takeStep(redos, undos),
    search(query) {
      if (query === store.getState().query) return
      const next = found(query, store.getState().segments)
      update({ ...next, ...showing(next.hit?.index) })
    },
    moveHit(by) {
      const { hits, hit } = store.getState()
      const next = hits[(hits.findIndex((other) => other === hit) + by + hits.length) % hits.length]
      update({ hit: next, ...showing(next?.index) })
    },
    follow(isFollowing) {
      const { current } = store.getState()
      if (isFollowing) update({ isFollowing, isAway: false, ...(current >= 0 && showing(current, true)) })
      // Of what does not play nobody takes leave.
      else if (current >= 0) update({ isFollowing })
    },
    setAway(isAway) {
      if (isAway !== store.getState().isAway) update({ isAway })
    },
    getRow(index) {
      const { segments, hit, current } = store.getState()
      const segment = segments[index] ?? { text: '', startSeconds: 0, endSeconds: 0 }
      const label = originals[index]?.speaker
      const speaker = label === originals[index - 1]?.speaker ? undefined : label
      const { text, startSeconds } = segment
      const name = speaker === undefined ? undefined : segment.speaker
      const ownHit = hit?.index === index ? hit : undefined
      const hits = ownHit || inSight.has(index) ? hitsOf.get(index) : undefined
      const isCurrent = index === current
      const before = rows[index]
      if (
        before?.text === text &&
        before.name === name &&
        before.hits === hits &&
        before.hit === ownHit &&
        before.isCurrent === isCurrent
      )
        return before
      const isEdited = text !== originals[index]?.text
      return (rows[index] = { text, startSeconds, speaker, name, hits, hit: ownHit, isCurrent, isEdited })
    },
    setInSight(changed) {
      for (const [index, isInSight] of changed) {
        if (isInSight) inSight.add(index)
        else inSight.delete(index)
      }
      if (hitsOf.size > 0) update({})
    },
  }
  return { player, start: draft.start, attach }

  function attach(playback: Playback): () => void {
    let timer: ReturnType<typeof setTimeout>
    let hasMoved = false
    const stop = playback.subscribe(mark)
    return () => {
      clearTimeout(timer)
      stop()
    }

    function mark(): void {
      clearTimeout(timer)
      const { isPlaying, rate } = playback.getState()
      const seconds = playback.getPositionMs() / 1_000
      hasMoved ||= isPlaying || seconds > 0
      if (!timed || !hasMoved) return
      const begun = countBegun(originals, order, seconds + ROUNDED_SECONDS)
      const current = order[begun - 1] ?? -1
      const before = store.getState()
      if (current !== before.current) update({ current, ...(before.isFollowing && showing(current, true)) })
      const next = originals[order[begun] ?? -1]
      // At the very moment, and not with the next of four ticks a second.
      if (isPlaying && next)
        timer = setTimeout(mark, Math.max(LEAST_WAIT_MS, ((next.startSeconds - seconds) * 1_000) / rate))
    }
  }
}

/** What is there instead, once this is undone. */
interface Step {
  key: EditKey
  value: string
}

function withSpeakers(segments: readonly PlayerSegment[], { segments: raw }: Transcript): PlayerSegment[] {
  const speakers = readSpeakers(raw)
  return segments.map((segment, index) => ({
    ...segment,
    text: segment.text.trim(),
    speaker: speakers[index],
  }))
}

function linesOf({ text }: Transcript): PlayerSegment[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, startSeconds: 0, endSeconds: 0 }))
}
