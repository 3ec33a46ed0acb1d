import { setTimeout as sleep } from 'node:timers/promises'
import { ApiError } from '../ApiError.js'
import type { StartedJob } from '../jobs/createJobStore.js'
import type { Account } from '../keys/createAccounts.js'
import type { SandboxContext, SandboxState } from '../SandboxState.js'
import { fetchAudio } from './fetchAudio.js'
import { readCreateRequest } from './readCreateRequest.js'

/** Handles a create: cheap checks first, the body after them, the audio last. */
export function createTranscription(state: SandboxState) {
  return async (c: SandboxContext): Promise<Response> => {
    const { account, stillProcessing } = c.var
    checkLimits(account)
    if (state.isClosing || !state.recogniser.isReady) {
      const reason = state.isClosing ? 'shutting down' : 'still loading its recogniser'
      throw new ApiError('service_unavailable', `The service is temporarily unavailable: it is ${reason}.`)
    }

    const { language, mode, source } = await readCreateRequest(c, state.options)
    const isFile = source.kind === 'file'
    const bytes = isFile ? source.bytes : await fetchAudio(source.url, state)
    const audio = await state.decoder.decode(bytes, isFile ? 'file' : 'audio_url')

    const audioUrl = isFile || source.url.startsWith('data:') ? null : source.url
    const started = state.jobs.start({ account, audio, audioUrl, language })
    if (!started) throw tooManyJobs(account)
    account.daily.add(audio.durationSeconds)

    if (stillProcessing) return answerTimeout(c, started, stillProcessing.includeId)
    return mode === 'async' ? c.json(started.job) : waitForJob(c, started, state.options.syncTimeoutMs)
  }
}

function checkLimits({ daily, jobs }: Account): void {
  if (daily.isUsedUp) {
    throw new ApiError('daily_quota_exceeded', `Daily quota of ${daily.limitMinutes} minutes reached.`, {
      retryAfter: daily.resetsInSeconds,
    })
  }
  if (jobs.isFull) throw tooManyJobs({ jobs })
}

/** Seconds after which a place may well be free; nobody knows for sure. */
const JOB_RETRY_SECONDS = 2

function tooManyJobs({ jobs }: Pick<Account, 'jobs'>): ApiError {
  return new ApiError('concurrent_limit_exceeded', `Too many concurrent jobs. The limit is ${jobs.limit}.`, {
    retryAfter: JOB_RETRY_SECONDS,
  })
}

async function waitForJob(c: SandboxContext, started: StartedJob, timeoutMs: number): Promise<Response> {
  const timeout = new AbortController()
  const isInTime = await Promise.race([
    started.ended.then(() => true),
    sleep(timeoutMs, false, { signal: timeout.signal }).catch(() => false),
  ])
  timeout.abort()
  const { error } = started.job
  if (!isInTime) return answerTimeout(c, started, true)
  if (error) throw new ApiError('model_error', error.message)
  return c.json(started.job)
}

function answerTimeout(c: SandboxContext, { job }: StartedJob, includeId: boolean): Response {
  const message = 'The transcription takes longer than this request may wait. It goes on.'
  const error = { type: 'timeout_error', code: 'request_timeout', message }
  return c.json(includeId ? { error, id: job.id, status: job.status, url: job.url } : { error }, 408)
}
