import type { Api, CreateRequest, FileSource } from '../api/createApi.js'
import type { TransferProgress } from '../api/TransferProgress.js'
import { isTranscriptionError, type TranscriptionError } from '../errors/TranscriptionError.js'
import type { Permit } from '../scheduler/Scheduler.js'
import type { Transcript } from '../transcript/Transcript.js'
import { type Answer, type Attempts, attempts } from './attempts.js'
import { inspectForRun } from './inspectForRun.js'
import { modeFor } from './modeFor.js'
import type { RunContext } from './RunContext.js'
import type { TranscriptionRequest } from './TranscriptionRequest.js'

interface JobInput {
  api: Api
  request: TranscriptionRequest
  /** The failure that is tried again, if this is not the first time. */
  failed: TranscriptionError | null
}

/** From a request to the job it becomes: looks into the file, uploads a large one, creates. */
export async function createJob(
  run: RunContext,
  { api, request, failed }: JobInput,
): Promise<Answer<Transcript>> {
  const { language, mode, file, audioUrl, durationSeconds } = request
  if (!file) return create({ audioUrl, language, mode: mode ?? modeFor(durationSeconds, 0) }, { failed })
  const audio = await inspectForRun(run, file)
  const source: FileSource = { file, audio }
  const fields = { language, mode: mode ?? modeFor(durationSeconds ?? audio.durationSeconds, file.size) }
  if (file.size <= api.signedUploadAboveBytes)
    return create({ ...source, ...fields }, { failed, sendsFile: true })
  return createUploaded()

  function create(
    job: CreateRequest,
    how: Pick<Attempts<Transcript>, 'failed' | 'sendsFile' | 'heldPermit'>,
  ): Promise<Answer<Transcript>> {
    const once = (permit: Permit) => api.create(job, callOf(permit)).catch(jobInsteadOfAnswer)
    return attempts(run, { kind: 'create', once, ...how })
  }

  /** Uploads in attempts of their own, so that a create that is refused sends no byte of the file again. */
  async function createUploaded(): Promise<Answer<Transcript>> {
    const known = api.uploaded.get(source.file)
    if (known !== undefined) {
      const { size } = source.file
      run.update({ progress: { sentBytes: size, totalBytes: size } })
      return createFrom(known, { failed })
    }
    // It asks for a permit as a create does, and hands it to the job it is for: no more files are under way than jobs
    // may be, and none is uploaded only to wait until its address expires.
    const once = (permit: Permit) => api.upload(source, callOf(permit))
    const { value: url, permit: heldPermit } = await attempts(run, {
      kind: 'create',
      once,
      failed,
      sendsFile: true,
    })
    api.uploaded.set(source.file, url)
    try {
      return await createFrom(url, { heldPermit })
    } finally {
      heldPermit.release()
    }
  }

  async function createFrom(
    url: string,
    how: Pick<Attempts<Transcript>, 'failed' | 'heldPermit'>,
  ): Promise<Answer<Transcript>> {
    try {
      const created = await create({ audioUrl: url, ...fields }, how)
      api.uploaded.delete(source.file)
      return created
    } catch (thrown) {
      // An address that expired, say, must not stand in the way of the next try.
      if (isRefusal(thrown)) api.uploaded.delete(source.file)
      throw thrown
    }
  }

  function callOf(permit: Permit) {
    const onProgress = (progress: TransferProgress) => run.update({ progress })
    return { signal: run.signal, onProgress, onSent: permit.onSent }
  }
}

/** Whether the API refused what was asked for, not who asked or how often. */
function isRefusal(thrown: unknown): boolean {
  return (
    isTranscriptionError(thrown) &&
    (thrown.type === 'invalid_request_error' || thrown.type === 'not_found_error')
  )
}

/** A create that the API stopped waiting for (408), but whose job it named: that is followed, nothing is lost. */
function jobInsteadOfAnswer(thrown: unknown): Transcript {
  if (!isTranscriptionError(thrown) || thrown.code !== 'still_processing' || !thrown.jobId) throw thrown
  return { id: thrown.jobId, status: 'processing', text: '', raw: undefined }
}
