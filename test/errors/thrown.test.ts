import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { errorFromThrown } from '../../src/errors/errorFromThrown.js'
import { TranscriptionError } from '../../src/errors/TranscriptionError.js'
import { shouldRetry } from '../../src/retry/defaultRetryPolicy.js'

describe('a broken connection', () => {
  test.each([
    'Failed to fetch',
    'Load failed',
    'NetworkError when attempting to fetch resource.',
    'network error',
    'fetch failed',
    'terminated',
    'The network connection was lost.',
    // Error reporters add the host in brackets.
    'Failed to fetch (asr.lesan.ai)',
    'Load failed (asr.lesan.ai)',
    // In the middle of a body, in Firefox.
    'Content-Length header of network response exceeds response Body.',
    'Decoding failed.',
    'Error in input stream',
    // Deno, Bun, Workers
    'error sending request for url (https://asr.lesan.ai/transcribe)',
    'ECONNREFUSED: Unable to connect. Is the computer able to access the url?',
    'Unable to connect. Is the computer able to access the url?',
    'Network connection lost.',
  ])('is known by its words in every engine: "%s"', (message) => {
    const thrown = new TypeError(message)
    const error = errorFromThrown(thrown, { operation: 'read', jobId: 'job_1' })
    expect(error).toMatchObject({
      code: 'connection_error',
      status: undefined,
      operation: 'read',
      jobId: 'job_1',
    })
    expect(error.cause).toBe(thrown)
  }) // 5.3 #66, 5.1 #34

  test('is tried again for a read or a signed upload, never for a create', () => {
    const retried = (operation?: 'create' | 'upload' | 'read') =>
      [0, 1, 2, 3].map((count) =>
        shouldRetry(count, errorFromThrown(new TypeError('Failed to fetch'), { operation })),
      )
    expect(retried('read')).toEqual([true, true, true, false])
    expect(retried('create')).toEqual([false, false, false, false])
    expect(retried('upload')).toEqual([true, true, true, false])
    expect(retried()).toEqual([false, false, false, false])
  }) // 5.3 #66

  test('is known by the name that the platform has for it', () => {
    expect(errorFromThrown(new DOMException('happy-dom says it so', 'NetworkError')).code).toBe(
      'connection_error',
    )
  })

  test('is known when it comes from another window', () => {
    const thrown: unknown = runInNewContext('new TypeError("Failed to fetch")')
    expect(thrown).not.toBeInstanceOf(Error)
    expect(errorFromThrown(thrown).code).toBe('connection_error')
  }) // 5.3 #66
})

test.each([
  new TypeError('x is not a function'),
  new TypeError("Cannot read properties of undefined (reading 'id')"),
  new TypeError("Cannot read properties of undefined (reading 'fetch')"),
  new Error('Failed to fetch'),
])('a fault of the app is not a broken connection: %s', (thrown) => {
  const error = errorFromThrown(thrown, { operation: 'read' })
  // Its words may hold anything of the app's own.
  expect(error).toMatchObject({ code: 'unknown_error', message: 'Something unexpected was thrown.' })
  expect(error.cause).toBe(thrown)
  expect(shouldRetry(0, error)).toBe(false)
}) // 5.3 #67

test.each([
  new DOMException('This operation was aborted', 'AbortError'),
  Object.assign(new Error('aborted'), { name: 'AbortError' }),
])('a cancel is a cancel: %s', (thrown) => {
  const error = errorFromThrown(thrown, { operation: 'read' })
  expect(error).toMatchObject({ code: 'aborted', cause: thrown })
  expect(shouldRetry(0, error)).toBe(false)
}) // 5.3 #68

test('a time-out is tried again for a read alone', () => {
  const thrown = new DOMException('The operation timed out.', 'TimeoutError')
  const read = errorFromThrown(thrown, { operation: 'read' })
  expect(read).toMatchObject({ code: 'timeout', cause: thrown })
  expect(shouldRetry(0, read)).toBe(true)
  expect(shouldRetry(0, errorFromThrown(thrown, { operation: 'create' }))).toBe(false)
}) // 5.3 #69

test.each(['NotReadableError', 'NotFoundError'])('a file that vanished is final: %s', (name) => {
  const error = errorFromThrown(new DOMException('gone', name), { operation: 'create' })
  expect(error.code).toBe('file_unreadable')
  expect(shouldRetry(0, error)).toBe(false)
}) // 5.3 #77

test.each([
  ['x'],
  [undefined],
  [null],
  [0],
  [Number.NaN],
  [{}],
  [{ name: 7, message: 7 }],
  [Object.assign(new Error(), { message: 7 })],
  [Object.create(null)],
  [() => {}],
  [Symbol('s')],
])('what is thrown need not be an error: %o', (thrown) => {
  const error = errorFromThrown(thrown)
  expect(error).toBeInstanceOf(TranscriptionError)
  expect(error).toMatchObject({ code: 'unknown_error', message: 'Something unexpected was thrown.' })
  expect(error.cause).toBe(thrown)
  expect(shouldRetry(0, error)).toBe(false)
}) // 5.3 #70, #71

test('an error of ours comes back as it is', () => {
  const error = new TranscriptionError({ code: 'model_error', message: 'm' })
  expect(errorFromThrown(error, { operation: 'read' })).toBe(error)
})
