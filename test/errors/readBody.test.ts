import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { errorFromResponse } from '../../src/errors/errorFromResponse.js'
import { readBody } from '../../src/errors/readBody.js'

const KIB = 1024
const withoutReadAhead = { highWaterMark: 0 }
const page = (...parts: [UnderlyingDefaultSource<Uint8Array>]) =>
  new Response(new ReadableStream(parts[0], withoutReadAhead), { status: 503 })

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  // What was read leaves nothing behind, however it ended.
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

describe('of an error body', () => {
  test.each([KIB, 10_000, 64 * KIB])(
    'no more than 64 KiB and one chunk of %d bytes is read',
    async (chunkSize) => {
      const cancel = vi.fn()
      let sent = 0
      const response = page({
        pull(controller) {
          sent += chunkSize
          controller.enqueue(new Uint8Array(chunkSize).fill(0x78))
          if (sent >= 5_000_000) controller.close()
        },
        cancel,
      })
      expect((await readBody(response)).text).toHaveLength(64 * KIB)
      expect(sent).toBeLessThan(64 * KIB + chunkSize)
      expect(cancel).toHaveBeenCalledOnce()
    },
  ) // 5.1 #24

  test('one chunk of 5 MB is cut to 64 KiB', async () => {
    expect((await readBody(new Response('x'.repeat(5_000_000)))).text).toHaveLength(64 * KIB)
  }) // 5.1 #24

  test.each([
    ['says nothing', ''],
    ['stops in the middle', '{"error":{"code":"model_err'],
  ])('one that %s is given up after five seconds, and let go', async (_, begin) => {
    const cancel = vi.fn()
    const settled = vi.fn()
    const response = page({
      start: (controller) => controller.enqueue(new TextEncoder().encode(begin)),
      cancel,
    })
    const reading = errorFromResponse(response)
    void reading.then(settled)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(settled).toHaveBeenCalled()
    expect(await reading).toMatchObject({ code: 'service_unavailable', status: 503 })
    expect(cancel).toHaveBeenCalledOnce()
  }) // 5.1 #28

  test('one that drips is given up after five seconds in all', async () => {
    const settled = vi.fn()
    const response = page({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        controller.enqueue(new Uint8Array([0x78]))
      },
    })
    void readBody(response).then(settled)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(settled).toHaveBeenCalledWith({ text: 'xxxx' })
    await vi.runAllTimersAsync()
  }) // 5.1 #28

  test('one of endless empty pieces ends', async () => {
    const cancel = vi.fn()
    const response = page({ pull: (controller) => controller.enqueue(new Uint8Array()), cancel })
    expect(await readBody(response)).toEqual({ text: '' })
    expect(cancel).toHaveBeenCalledOnce()
  }) // 5.1 #28

  test('one that was read already leaves the status', async () => {
    const response = new Response('{"error":{"code":"model_error"}}', { status: 503 })
    await response.text()
    expect(await errorFromResponse(response)).toMatchObject({
      code: 'service_unavailable',
      rawCode: undefined,
    })
  }) // 5.1 #29

  test('one that someone else is reading leaves the status', async () => {
    const response = new Response('{"error":{"code":"model_error"}}', { status: 503 })
    const reader = response.body?.getReader()
    expect(await errorFromResponse(response)).toMatchObject({ code: 'service_unavailable' })
    expect((await reader?.read())?.done, 'the other reader was disturbed').toBe(false)
  }) // 5.1 #29

  test('one that breaks off leaves the status', async () => {
    const response = page({
      start: (controller) => controller.error(new TypeError('incorrect header check')),
    })
    expect(await errorFromResponse(response)).toMatchObject({
      code: 'service_unavailable',
      message: 'Service unavailable (503)',
    })
  }) // 5.1 #30

  test('one that is not of bytes leaves the status, and is let go', async () => {
    const cancel = vi.fn()
    const stream = new ReadableStream({ pull: (controller) => controller.enqueue('text'), cancel })
    const response = new Response(stream, { status: 503 })
    expect(await errorFromResponse(response)).toMatchObject({ code: 'service_unavailable' })
    expect(cancel).toHaveBeenCalledOnce()
  }) // 5.1 #30

  test('bytes that are not UTF-8 are read as far as they go', async () => {
    const body = new Uint8Array([...new TextEncoder().encode('{"message":"caf'), 0xe9, 0x22, 0x7d])
    const error = await errorFromResponse(new Response(body, { status: 400 }))
    expect(error.message).toBe('caf\ufffd')
  }) // 5.1 #30

  test('a character split between two pieces is whole', async () => {
    const bytes = new TextEncoder().encode('{"message":"ሰላም"}')
    const response = page({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
        controller.close()
      },
    })
    expect(await readBody(response)).toEqual({ text: '{"message":"ሰላም"}' })
  })
})
