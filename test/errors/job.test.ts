import { describe, expect, test } from 'vitest'
import { errorFromJob } from '../../src/errors/errorFromJob.js'
import { shouldRetry } from '../../src/retry/defaultRetryPolicy.js'

describe('a failed job', () => {
  test.each([
    {
      said: { type: 'server_error', code: 'model_error', message: 'No.' },
      code: 'model_error',
      type: 'server_error',
    },
    { said: { type: 'server_error', code: 'gpu_on_fire' }, code: 'internal_error', type: 'server_error' },
    {
      said: { type: 'rate_limit_error', code: 'x', retry_after: 1 },
      code: 'rate_limit_exceeded',
      type: 'rate_limit_error',
    },
    { said: { type: 'new_error', code: 'x' }, code: 'unknown_error', type: 'local_error' },
    { said: 'model_error', code: 'model_error', type: 'server_error' },
    { said: undefined, code: 'unknown_error', type: 'local_error' },
    { said: [1], code: 'unknown_error', type: 'local_error' },
    { said: null, code: 'unknown_error', type: 'local_error' },
  ])('that says $said is $code, and is never started again by itself', ({ said, code, type }) => {
    const error = errorFromJob('job_1', said)
    expect(error).toMatchObject({ code, type, operation: 'job', jobId: 'job_1', status: undefined })
    for (const count of [0, 1, 2]) expect(shouldRetry(count, error)).toBe(false)
  }) // 5.1 #35b

  test('that gives no reason still has words', () => {
    expect(errorFromJob('job_1', { message: ' ' }).message).toBe('The transcription failed.')
  }) // 5.1 #26

  test('has words and codes as clean and short as any other error', () => {
    const rubbish = `\u202e\u0000${'x'.repeat(600)}`
    const error = errorFromJob('job_1', { code: rubbish, type: rubbish, message: rubbish, param: rubbish })
    for (const word of [error.rawCode, error.rawType, error.message, error.param]) {
      expect(word).toBe('x'.repeat(500))
    }
  }) // 5.1 #24, #25
})
