import { ApiError } from '../ApiError.js'
import type { DecodedAudio } from '../audio/createDecoder.js'
import type { Account } from '../keys/createAccounts.js'
import { randomId } from '../randomId.js'
import type { Recogniser, Segment } from '../recogniser/Recogniser.js'
import { type Job, type Language, languages } from './Job.js'

interface NewJob {
  account: Account
  audio: DecodedAudio
  audioUrl: string | null
  language: Language
}

export interface StartedJob {
  job: Job
  /** Resolves when the job has completed or failed. */
  ended: Promise<void>
}

export interface JobStore {
  /** `undefined` if the key's jobs have taken all places. */
  start(job: NewJob): StartedJob | undefined
  /** A key's own jobs, newest first. */
  list(account: Account): Job[]
  find(account: Account, id: string): Job | undefined
  clear(): void
}

const MOST_JOBS = 1000

/** Keeps the jobs and runs them one after the other. */
export function createJobStore(recogniser: Recogniser, now: () => number): JobStore {
  const owned = new Map<Job, Account>()
  let lastJob = Promise.resolve()

  async function run(job: Job, samples: Int16Array<ArrayBuffer>): Promise<void> {
    const startedAt = now()
    job.status = 'processing'
    try {
      const segments = await transcribe(job, samples)
      job.segments = segments
      job.text ??= segments.map(({ text }) => text).join(' ')
      job.result_url = job.url
      job.progress = 1
      job.status = 'completed'
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      job.error = new ApiError('model_error', `The ML model encountered an error: ${reason}`).toBody().error
      job.status = 'failed'
    }
    job.processing_time_seconds = (now() - startedAt) / 1000
    job.completed_at = new Date(now()).toISOString()
  }

  async function transcribe(job: Job, samples: Int16Array<ArrayBuffer>): Promise<Segment[]> {
    if (job.metadata.recognised) {
      return recogniser.transcribe(samples, (progress) => {
        job.progress = progress
      })
    }
    job.text = `The sandbox has no recogniser for ${languages[job.language]} (${job.language}). It decoded ${job.duration_seconds.toFixed(1)} s of audio and understood none of it.`
    return []
  }

  return {
    start({ account, audio, audioUrl, language }) {
      const id = randomId('job')
      const recognised = recogniser.languages.includes(language)
      const job: Job = {
        id,
        object: 'transcription',
        status: 'queued',
        language,
        text: null,
        segments: [],
        speakers: [],
        progress: 0,
        duration_seconds: audio.durationSeconds,
        processing_time_seconds: null,
        error: null,
        metadata: { engine: recognised ? recogniser.engine : 'none', recognised },
        created_at: new Date(now()).toISOString(),
        completed_at: null,
        result_url: null,
        audio_url: audioUrl,
        url: `/v1/transcriptions/${id}`,
      }
      const release = account.jobs.take()
      if (!release) return undefined
      owned.set(job, account)
      const [oldest] = owned.keys()
      if (oldest && owned.size > MOST_JOBS) owned.delete(oldest)
      const ended = lastJob.then(() => run(job, audio.samples)).finally(release)
      lastJob = ended
      return { job, ended }
    },
    list: (account) => [...owned.keys()].filter((job) => owned.get(job) === account).toReversed(),
    find: (account, id) => [...owned.keys()].find((job) => job.id === id && owned.get(job) === account),
    clear: () => owned.clear(),
  }
}
