import type { RunState, Transcript, TranscriptionClient, TranscriptionRun } from '../src/index.js'

/**
 * A client that knows what the sandbox does: asked for a language it does not understand, it says so in English instead
 * of a transcript, and that note is to be shown, and read out, as English.
 */
export function markNotes(client: TranscriptionClient): TranscriptionClient {
  return {
    ...client,
    start: (...request) => markRun(client.start(...request)),
    follow: (...job) => markRun(client.follow(...job)),
  }
}

function markRun(run: TranscriptionRun): TranscriptionRun {
  // The same state for the same state: whoever watches goes by that.
  const marked = new WeakMap<RunState, RunState>()
  const result = run.result.then(markTranscript)
  result.catch(() => {})
  return {
    ...run,
    result,
    getState() {
      const state = run.getState()
      const known = marked.get(state)
      if (known) return known
      const { transcript } = state
      const next = transcript ? { ...state, transcript: markTranscript(transcript) } : state
      marked.set(state, next)
      return next
    },
  }
}

function markTranscript(transcript: Transcript): Transcript {
  const { recognised } = (transcript.metadata ?? {}) as { recognised?: boolean }
  return recognised === false ? { ...transcript, language: 'en' } : transcript
}
