import type { CreateRequest, FileSource, TranscriptionApi } from '../api/TranscriptionApi.js'
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
  api: TranscriptionApi
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
  const { uploaded } = api
  if (file.size <= api.signedUploadAboveBytes)
    return create({ ...source, ...fields }, { failed, sendsFile: true })

  // Uploads in attempts of their own, so that a create that is refused sends no byte of the file again.
  let url = uploaded.get(file)
  let heldPermit: Permit | undefined
  if (url === undefined) {
    // It asks for a permit as a create does, and hands it to the job it is for: no more files are under way than jobs
    // may be, and none is uploaded only to wait until its address expires.
    const once = (permit: Permit) => api.upload(source, callOf(permit))
    const upload = await attempts(run, {
      kind: 'create',
      once,
      failed,
      sendsFile: true,
      startsJob: false,
    })
    url = upload.value
    heldPermit = upload.permit
    uploaded.set(file, url)
  } else run.update({ progress: { sentBytes: file.size, totalBytes: file.size } })
  try {
    const how = heldPermit ? { heldPermit } : { failed }
    const created = await create({ audioUrl: url, ...fields }, how)
    uploaded.delete(file)
    return created
  } catch (thrown) {
    // An address that expired, say, must not stand in the way of the next try.
    if (isRefusal(thrown)) uploaded.delete(file)
    throw thrown
  } finally {
    heldPermit?.release()
  }

  function create(
    job: CreateRequest,
    how: Pick<Attempts<Transcript>, 'failed' | 'sendsFile' | 'heldPermit'>,
  ): Promise<Answer<Transcript>> {
    const once = async (permit: Permit) => {
      // Whoever cancels during that has sent nothing: a request that is aborted before its start does not leave.
      await run.beforeCreate?.()
      const call = callOf(permit)
      const onSent = () => {
        call.onSent()
        run.onCreateSent?.()
      }
      return api.create(job, { ...call, onSent }).catch(jobInsteadOfAnswer)
    }
    return attempts(run, { kind: 'create', once, ...how })
  }

  function callOf(permit: Permit) {
    const onProgress = (progress: TransferProgress) => run.update({ progress })
    const { beforeSend, onSent, onRefusal } = permit
    return { signal: run.signal, onProgress, beforeSend, onSent, onRefusal }
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
