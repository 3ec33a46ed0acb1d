import type { TranscriptionRun } from '../run/createRun.js'
import type { RunState } from '../run/RunState.js'
import type { OpenJobs } from './createOpenJobs.js'

/** Keeps the id of a run's job, and the name of its file, from when it is known until the job is over. */
export function keepOpenJob(run: TranscriptionRun, openJobs: OpenJobs, name: string | undefined): void {
  const addedAt = Date.now()
  let isKept = false
  run.subscribe(() => {
    const { jobId, phase } = run.getState()
    if (isKept || jobId === undefined || phase !== 'processing') return
    isKept = true
    openJobs.add({ id: jobId, name, addedAt })
  })
  forgetOpenJob(run, openJobs)
}

/**
 * Forgets the id of a run's job once the job is over, or nobody wants it any more.
 *
 * @returns what ends that
 */
export function forgetOpenJob(run: TranscriptionRun, openJobs: OpenJobs): () => void {
  return run.subscribe(() => {
    const state = run.getState()
    if (state.jobId !== undefined && isJobOver(state)) openJobs.delete(state.jobId)
  })
}

/** After a broken connection or a limit the job may still finish. */
export function isJobOver({ phase, error }: RunState): boolean {
  if (phase !== 'error') return phase === 'success' || phase === 'cancelled'
  return error?.operation === 'job' || error?.code === 'job_not_found'
}
