import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import { createTranscription } from '../create/createTranscription.js'
import { authorise } from '../keys/authorise.js'
import type { SandboxEnv, SandboxState } from '../SandboxState.js'
import { pageOfJobs } from './pageOfJobs.js'

export function jobRoutes(state: SandboxState): Hono<SandboxEnv> {
  const { jobs } = state
  return new Hono<SandboxEnv>()
    .post('/transcribe', authorise(state, 'write'), createTranscription(state))
    .post('/v1/transcriptions', authorise(state, 'write'), createTranscription(state))
    .get('/v1/transcriptions', authorise(state, 'read'), (c) =>
      c.json(pageOfJobs(jobs.list(c.var.account), c.req.query())),
    )
    .get('/v1/transcriptions/:id', authorise(state, 'read'), (c) => {
      const id = c.req.param('id')
      const job = jobs.find(c.var.account, id)
      if (!job) throw new ApiError('job_not_found', `Job '${id}' was not found.`)
      return c.json(job)
    })
}
