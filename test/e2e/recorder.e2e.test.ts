import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { Recording } from '../../src/recorder.js'
import { findFirefox } from '../helpers/findFirefox.js'
import { openFirefox } from '../helpers/openFirefox.js'
import { record, setUpRecorder, stop, untilKept, untilRecorder } from './helpers/setUpRecorder.js'

const setUp = setUpRecorder()

/** Sound is packed in frames of 60 ms. */
const FRAME_MS = 60
/** By the clock of the page: a busy machine packs them late, and hears of them late; a lost piece is a second. */
const CLOSE_MS = 500

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const decodedMs = async (page: Page, id = '') => sum(await page.evaluate((of) => window.decoded(of), id))
const listed = (page: Page) =>
  page.evaluate(async () => {
    await window.store.refresh()
    return window.store.getState().recordings
  })
const locks = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return [...held, ...pending].length
  })
/** Pieces on the device that belong to no recording. */
const orphans = (page: Page) =>
  page.evaluate(async () => {
    await window.store.refresh()
    const opened = indexedDB.open('lesan-react.recordings')
    await new Promise((resolve) => {
      opened.onsuccess = resolve
    })
    const tables = opened.result.transaction(['recordings', 'pieces'])
    const known = tables.objectStore('recordings').getAllKeys()
    const keys = tables.objectStore('pieces').getAllKeys()
    await new Promise((resolve) => {
      tables.oncomplete = resolve
    })
    opened.result.close()
    return keys.result.filter((key) => !known.result.includes((key as string[])[0] ?? ''))
  })

/** What is there before the first recording, to compare with. */
const atRest = (page: Page) =>
  page.evaluate(() => ({
    // But for what Playwright watches.
    left: window
      .left()
      .filter((name) => !/playwright|click|contextmenu|mouse|pointer|touch/.test(name))
      .map((name) => name.replace(/: \d+$/, '')),
    listening: window.listening(),
  }))

async function expectNothingLeft(page: Page, before: Awaited<ReturnType<typeof atRest>>): Promise<void> {
  await expect.poll(() => atRest(page)).toEqual({ ...before, listening: [] })
  await expect.poll(() => locks(page)).toBe(0)
  expect(await orphans(page)).toEqual([])
}

test('records, pauses, changes the microphone, keeps all of it in parts, and leaves nothing open', async () => {
  const page = await setUp.open()
  const before = await atRest(page)
  await record(page, 900)
  await page.evaluate(() => window.recorder.pause())
  await untilRecorder(page, { status: 'paused' })
  const pausedAt = await page.evaluate(() => window.recorder.meter.getState().durationMs)
  // All that was said is on the device before the pause goes on.
  await untilKept(page, pausedAt - 1)
  await page.waitForTimeout(1_500)
  await page.evaluate(() => window.recorder.resume())
  await untilKept(page, pausedAt + 900)
  const { devices } = await untilRecorder(page, { status: 'recording', keptIn: 'device', error: null })
  const other = devices.at(-1)
  await page.evaluate((deviceId) => window.recorder.choose(deviceId), other?.deviceId)
  await untilRecorder(page, { deviceId: other?.deviceId })
  await untilKept(page, pausedAt + 2_500)
  const { recording } = await stop(page)
  expect(recording).toMatchObject({ status: 'kept', keptIn: 'device', isFromThisPage: true })
  const [first = 0, second = 0, ...more] = await page.evaluate(
    (id) => window.decoded(id),
    recording?.id ?? '',
  )
  expect(more).toEqual([])
  const { parts = [] } = recording ?? {}
  expect(Math.abs(first - (parts[0]?.durationMs ?? 0))).toBeLessThan(CLOSE_MS)
  expect(Math.abs(second - (parts[1]?.durationMs ?? 0))).toBeLessThan(CLOSE_MS)
  expect(parts.map(({ mimeType }) => mimeType)).toEqual(['audio/webm', 'audio/webm'])
  await expectNothingLeft(page, before)
})

test('any beginning of its pieces is a file as long as they are', async () => {
  const page = await setUp.open()
  await record(page, 2_900)
  const { recording } = await stop(page)
  const prefixes = await page.evaluate((id) => window.decodedPrefixes(id), recording?.id ?? '')
  const kept = await page.evaluate(() => window.kept)
  expect(prefixes.length).toBeGreaterThan(3)
  for (const [index, { decodedMs: length, soundMs }] of prefixes.entries()) {
    expect(Math.abs(length - soundMs), `piece ${index}`).toBeLessThanOrEqual(FRAME_MS)
    expect(Math.abs(length - (kept[index] ?? 0)), `piece ${index}, by the clock`).toBeLessThan(CLOSE_MS)
  }
})

/** Lets time pass for the page at once. */
const jump = (page: Page, byMs: number) =>
  page.evaluate((ms) => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + ms
  }, byMs)

/** What browsers reject with, the state of the permission then, and what that is. */
const refusals = [
  ['Permission dismissed', 'NotAllowedError', 'prompt', 'microphone_dismissed'],
  ['Permission dismissed', 'NotAllowedError', 'prompt', 'microphone_dismissed'],
  ['Permission denied', 'NotAllowedError', 'denied', 'microphone_denied'],
  ['Requested device not found', 'NotFoundError', 'prompt', 'microphone_missing'],
  ['Starting failed', 'AbortError', 'granted', 'microphone_busy'],
  ['No', 'SecurityError', 'granted', 'microphone_blocked'],
  ['No', 'TypeError', 'granted', 'recorder_failed'],
] as const

describe('when the microphone', () => {
  test('is no longer allowed, what was said is a whole file, and it goes on in a new part', async () => {
    const page = await setUp.open()
    const before = await atRest(page)
    await record(page, 900)
    await setUp.context.clearPermissions()
    const { error, recording } = await untilRecorder(page, { status: 'ready' })
    expect(error?.code).toBe('microphone_lost')
    expect(Math.abs((await decodedMs(page, recording?.id)) - (recording?.durationMs ?? 0))).toBeLessThan(
      CLOSE_MS,
    )
    await expectNothingLeft(page, before)
    await setUp.context.grantPermissions(['microphone'], { origin: setUp.url })
    await page.evaluate(() => window.recorder.resume())
    await untilKept(page, (recording?.durationMs ?? 0) + 500)
    const whole = await stop(page)
    expect(whole.recording).toMatchObject({ id: recording?.id, parts: [{}, {}] })
    expect(whole.error).toBeNull()
  })

  test('is denied', async () => {
    const page = await setUp.open({ isAllowed: false })
    const before = await atRest(page)
    await page.evaluate(() => window.recorder.start())
    expect(
      (await untilRecorder(page, { status: 'idle', error: { code: 'microphone_denied' } })).recording,
    ).toBeNull()
    await expectNothingLeft(page, before)
  })

  test('is forbidden to the page', async () => {
    const page = await setUp.open({ headers: { 'Permissions-Policy': 'microphone=()' } })
    await page.evaluate(() => window.recorder.start())
    await untilRecorder(page, {
      status: 'idle',
      error: { code: 'microphone_blocked' },
    })
  })

  test('that was chosen is gone, another is used and said', async () => {
    const page = await setUp.open()
    await page.evaluate(() => window.recorder.start({ deviceId: 'gone' }))
    await untilRecorder(page, { status: 'recording', isOtherDevice: true, error: null })
  })

  test('is refused, each time by its own name, it may be asked for again', async () => {
    const page = await setUp.open()
    const before = await atRest(page)
    for (const [message, name, state, code] of refusals) {
      await page.evaluate(
        (fact) => {
          const { mediaDevices, permissions } = navigator
          mediaDevices.getUserMedia = () => Promise.reject(new DOMException(fact.message, fact.name))
          permissions.query = () => Promise.resolve({ state: fact.state } as PermissionStatus)
        },
        { message, name, state },
      )
      await page.evaluate(() => window.recorder.start())
      await untilRecorder(page, { status: 'idle', error: { code } })
      await page.evaluate(() => window.recorder.reset())
    }
    await expectNothingLeft(page, before)
  })

  test('is open as often as the browser lets it, it is in use, and records once it is free', async () => {
    const page = await setUp.open()
    const refused = await page.evaluate(async () => {
      for (let frames = 0; frames < 100; frames++) {
        const frame = document.createElement('iframe')
        frame.allow = 'microphone'
        document.body.append(frame)
        try {
          await frame.contentWindow?.navigator.mediaDevices.getUserMedia({ audio: true })
        } catch (thrown) {
          return String(thrown)
        }
      }
      return undefined
    })
    expect(refused).toMatch('NotReadableError')
    await page.evaluate(() => window.recorder.start())
    await untilRecorder(page, { status: 'idle', error: { code: 'microphone_busy' } })
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove()
    })
    await expect
      .poll(async () => {
        await page.evaluate(() => window.recorder.start())
        await page.waitForFunction(() => window.recorder.getState().status !== 'asking')
        return page.evaluate(() => window.recorder.getState().status)
      })
      .toBe('recording')
    await untilKept(page, 500)
  })

  test('is answered for after the question was taken back, or the component is gone, it is closed at once', async () => {
    const page = await setUp.open()
    await page.evaluate(() => {
      const { mediaDevices } = navigator
      const ask = mediaDevices.getUserMedia.bind(mediaDevices)
      mediaDevices.getUserMedia = async (constraints) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        return ask(constraints)
      }
    })
    const before = await atRest(page)
    await page.evaluate(async () => {
      window.recorder.start()
      window.recorder.stop()
      window.recorder.start()
      window.recorder.discard()
      window.mount()
      await new Promise((resolve) => setTimeout(resolve, 100))
      window.mounted?.start()
      await window.unmount()
    })
    expect(await page.evaluate(() => window.recorder.getState().status)).toBe('idle')
    await expect.poll(() => page.evaluate(() => window.streams.length)).toBe(3)
    expect(await page.evaluate(() => window.mounted?.getState().status)).toBe('idle')
    await expectNothingLeft(page, before)
  })

  test('is muted, or dead, it says so and goes on', async () => {
    const page = await setUp.open()
    await record(page, 0)
    await page.evaluate(() => {
      for (const track of window.streams.at(-1)?.getTracks() ?? [])
        Object.defineProperty(track, 'muted', { value: true, configurable: true })
    })
    await untilRecorder(page, { status: 'recording', isMuted: true })
    await page.evaluate(() => {
      for (const track of window.streams.at(-1)?.getTracks() ?? [])
        Object.defineProperty(track, 'muted', { value: false })
    })
    await untilRecorder(page, { status: 'recording', isMuted: false })
    await page.evaluate(() => {
      for (const track of window.streams.at(-1)?.getTracks() ?? []) track.enabled = false
    })
    await page.waitForFunction(() => window.recorder.meter.getState().level === 0)
    await jump(page, 9_000)
    await untilRecorder(page, { status: 'recording', isMuted: true, isQuiet: true })
  })
})

test('two clicks are one; two recorders, and two tabs, each keep their own', async () => {
  const page = await setUp.open()
  const before = await atRest(page)
  const other = await setUp.open()
  await page.evaluate(() => window.store.clear())
  await Promise.all([
    record(other, 900),
    page.evaluate(() => {
      const second = window.another()
      window.recorder.start()
      window.recorder.start()
      second.start()
      window.mounted = second
    }),
  ])
  await untilKept(page, 900)
  expect(await page.evaluate(() => window.asked())).toBe(2)
  // Whoever looks sees them being recorded, not interrupted.
  expect((await listed(page)).filter(({ status }) => status === 'recording')).toHaveLength(3)
  const { id = '' } = (await listed(page)).find(({ isFromThisPage }) => !isFromThisPage) ?? {}
  await page.evaluate((foreign) => window.store.remove(foreign), id)
  await page.evaluate(() => window.store.clear())
  expect((await listed(page)).filter(({ status }) => status === 'recording')).toHaveLength(3)
  await page.evaluate(() => {
    window.recorder.stop()
    window.recorder.stop()
    window.mounted?.stop()
  })
  await Promise.all([untilRecorder(page, { status: 'ready' }), stop(other)])
  await expect
    .poll(async () => (await listed(page)).filter(({ status }) => status === 'kept'))
    .toHaveLength(3)
  await expectNothingLeft(page, before)
})

test('a component ends with its recording kept; StrictMode ten times, and not a render a second', async () => {
  const page = await setUp.open()
  const before = await atRest(page)
  const count = (await listed(page)).length
  for (let time = 0; time < 10; time++)
    await page.evaluate(async () => {
      window.mount()
      await new Promise((resolve) => setTimeout(resolve, 20))
      await window.unmount()
    })
  await expectNothingLeft(page, before)
  await page.evaluate(() => window.mount())
  await page.waitForFunction(() => window.mounted)
  await page.evaluate(() => window.mounted?.start())
  const kept = () => page.evaluate(() => window.mounted?.meter.getState().keptMs ?? 0)
  await expect.poll(kept).toBeGreaterThan(900)
  const renders = await page.evaluate(() => window.renders)
  await expect.poll(kept).toBeGreaterThan(4_000)
  expect(await page.evaluate(() => window.renders)).toBe(renders)
  // Hidden is not gone; gone while hidden is.
  await page.evaluate(() => window.hide())
  const hiddenAt = await kept()
  await expect.poll(kept).toBeGreaterThan(hiddenAt)
  await page.evaluate(() => window.unmount())
  await expect.poll(async () => (await listed(page))[0]?.status).toBe('kept')
  expect(await listed(page)).toHaveLength(count + 1)
  await expectNothingLeft(page, before)
})

test('what is discarded is gone from the device, and can be brought back until something new begins', async () => {
  const page = await setUp.open()
  const before = await atRest(page)
  await page.evaluate(() => window.store.clear())
  await record(page, 900)
  await page.evaluate(() => window.recorder.discard())
  const { discarded } = await untilRecorder(page, { status: 'idle' })
  expect(await listed(page)).toEqual([])
  await page.evaluate(() => window.recorder.undoDiscard())
  const { recording } = await untilRecorder(page, { status: 'ready', discarded: null, keptIn: 'device' })
  expect(recording).toMatchObject({ id: discarded?.id, durationMs: discarded?.durationMs, status: 'kept' })
  expect(await page.evaluate(() => window.recorder.meter.getState().durationMs)).toBe(discarded?.durationMs)
  expect(await decodedMs(page, recording?.id)).toBeGreaterThan(800)
  await page.evaluate(() => window.recorder.discard())
  await untilRecorder(page, { status: 'idle' })
  expect(await listed(page)).toEqual([])
  await expectNothingLeft(page, before)
})

test('what a list or another tab deletes is not shown here any longer, nor gone on with', async () => {
  const page = await setUp.open()
  const other = await setUp.open()
  for (const where of [page, other]) {
    await record(page, 900)
    const { recording } = await stop(page)
    await where.evaluate((id) => window.store.remove(id), recording?.id ?? '')
    await untilRecorder(page, { status: 'idle', recording: null, discarded: null, error: null })
  }
  // Nobody listens, so nobody told the recorder.
  const { status, list } = await page.evaluate(async () => {
    const deaf = window.another()
    deaf.start()
    while (deaf.getState().status !== 'recording') await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 300))
    deaf.stop()
    while (deaf.getState().status !== 'ready') await new Promise((resolve) => setTimeout(resolve, 20))
    await window.store.clear()
    deaf.resume()
    await window.store.refresh()
    return { status: deaf.getState().status, list: window.store.getState().recordings }
  })
  expect({ status, list }).toEqual({ status: 'idle', list: [] })
})

test.each([
  ['nothing at all', 'nothing_recorded', 'new Blob()'],
  ['a moment', 'recording_too_short', undefined],
] as const)('%s is an error and no file', async (_, code, piece) => {
  const page = await setUp.open()
  const before = await atRest(page)
  await page.evaluate(() => window.store.clear())
  if (piece)
    await page.evaluate(() => {
      Object.defineProperty(BlobEvent.prototype, 'data', { get: () => new Blob() })
    })
  await page.evaluate(() => window.recorder.start())
  await page.evaluate(async (isShort) => {
    const stopSoon = () => {
      if (window.recorder.getState().status !== 'recording') return
      // A timer of a busy page may come a second late.
      if (isShort) window.recorder.stop()
      else setTimeout(window.recorder.stop, 300)
    }
    window.recorder.subscribe(stopSoon)
    stopSoon()
  }, !piece)
  const { recording } = await untilRecorder(page, { status: 'idle', error: { code } })
  expect(recording).toBeNull()
  expect(await listed(page)).toEqual([])
  expect((await atRest(page)).listening).toEqual(before.listening)
})

describe('when the storage', () => {
  const quota = async (page: Page, quotaSize?: number) => {
    const session = await setUp.context.newCDPSession(page)
    const { origin } = new URL(page.url())
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  }

  /** Takes all the room there is. */
  const fill = (page: Page) =>
    page.evaluate(async () => {
      const opened = indexedDB.open('ballast')
      opened.onupgradeneeded = () => opened.result.createObjectStore('all', { autoIncrement: true })
      await new Promise((resolve) => {
        opened.onsuccess = resolve
      })
      const put = () =>
        new Promise<boolean>((resolve) => {
          const transaction = opened.result.transaction('all', 'readwrite')
          transaction.objectStore('all').put(crypto.getRandomValues(new Uint8Array(60_000)))
          transaction.oncomplete = () => resolve(true)
          transaction.onabort = () => resolve(false)
        })
      while (await put());
      opened.result.close()
    })

  test('is full in the middle, or from the start, it records in memory, says so, and writes when there is room again', async () => {
    // An origin that nothing was written at: Chromium remembers for half a minute how much room it has left.
    const page = await setUp.open({ origin: setUp.url.replace('127.0.0.1', 'localhost') })
    await quota(page, 300_000)
    await record(page, 900)
    await fill(page)
    await untilRecorder(page, {
      status: 'recording',
      keptIn: 'memory',
      error: { code: 'storage_full' },
    })
    const { recording } = await stop(page)
    expect(recording).toMatchObject({ keptIn: 'memory' })
    expect(Math.abs((await decodedMs(page, recording?.id)) - (recording?.durationMs ?? 0))).toBeLessThan(
      CLOSE_MS,
    )
    expect(await listed(page)).toMatchObject([{ id: recording?.id, keptIn: 'memory', status: 'kept' }])
    await page.evaluate(() => window.recorder.start())
    await untilRecorder(page, { status: 'recording', keptIn: 'memory', error: { code: 'storage_full' } })
    await stop(page)
    await quota(page)
    // Whoever deletes something gets the rest written.
    await page.evaluate(() => window.store.remove('another'))
    await expect
      .poll(async () => (await listed(page)).map(({ keptIn }) => keptIn))
      .toEqual(['device', 'device'])
    expect(Math.abs((await decodedMs(page, recording?.id)) - (recording?.durationMs ?? 0))).toBeLessThan(
      CLOSE_MS,
    )
  })

  test.each<[string, (page: Page) => Promise<unknown>]>([
    [
      'is refused',
      (page) =>
        page.evaluate(() => {
          indexedDB.open = () => {
            throw new DOMException('Refused.', 'SecurityError')
          }
        }),
    ],
    [
      'is blocked, and does not answer',
      (page) =>
        page.evaluate(() => {
          indexedDB.open = () => ({}) as IDBOpenDBRequest
        }),
    ],
  ])('%s it records in memory and says so', async (_, spoil) => {
    const page = await setUp.open()
    await page.evaluate(() => window.store.clear())
    await page.evaluate(() => {
      window.store = window.newStore()
      window.recorder = window.another()
    })
    await spoil(page)
    const code = 'storage_unavailable'
    await page.evaluate(() => window.recorder.start())
    await untilRecorder(page, { status: 'recording', keptIn: 'memory', error: { code } })
    const { recording, error } = await stop(page)
    expect(recording?.keptIn).toBe('memory')
    expect(error?.code).toBe(code)
  })

  test('loses its connection, or is emptied, all is written again', async () => {
    const page = await setUp.open()
    await record(page, 900)
    await page.evaluate(() => {
      // oxlint-disable-next-line typescript/unbound-method -- called with the `this` it needs
      const { transaction } = IDBDatabase.prototype
      let times = 2
      IDBDatabase.prototype.transaction = function (...options) {
        if (times-- > 0) throw new DOMException('Connection lost.', 'InvalidStateError')
        return transaction.apply(this, options)
      }
    })
    await untilKept(page, 2_500)
    const session = await setUp.context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: setUp.url, storageTypes: 'indexeddb' })
    await untilKept(page, 3_900)
    const { recording } = await stop(page)
    expect(recording?.keptIn).toBe('device')
    await page.reload()
    expect(Math.abs((await decodedMs(page, recording?.id)) - (recording?.durationMs ?? 0))).toBeLessThan(
      CLOSE_MS,
    )
  })
})

test('a blocked page, a clock set back, and a tab that is hidden lose nothing', async () => {
  const page = await setUp.open()
  await record(page, 0)
  const front = await setUp.context.newPage()
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden')
  await page.evaluate(() => {
    const { now } = Date
    Date.now = () => now() - 3_600_000
    const until = performance.now() + 3_000
    while (performance.now() < until);
  })
  await untilKept(page, 4_500)
  await front.close()
  const { recording } = await stop(page)
  const wallMs = await page.evaluate(() => performance.timeOrigin + performance.now() - window.beganAt)
  const decoded = await decodedMs(page, recording?.id)
  expect(Math.abs(decoded - (recording?.durationMs ?? 0))).toBeLessThan(CLOSE_MS)
  expect(decoded).toBeLessThan(wallMs)
})

test('four hours end by themselves, and ten minutes before that it says so', async () => {
  const page = await setUp.open()
  await record(page, 0)
  await jump(page, 3.9 * 3_600_000)
  await untilRecorder(page, { status: 'recording', endsSoon: true })
  await jump(page, 0.1 * 3_600_000)
  const { recording } = await untilRecorder(page, { status: 'ready', error: null })
  expect(await decodedMs(page, recording?.id)).toBeGreaterThan(0)
})

/** Firefox has a tone for a microphone, and can be told not to ask. */
const tone = { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true }

test.each(findFirefox() ? ['Firefox'] : [])(
  '%s keeps what it records, and what is interrupted by a kill',
  { timeout: 120_000 },
  async () => {
    const profile = await mkdtemp(join(tmpdir(), 'firefox-recorder-'))
    const started = async () => {
      const browser = await openFirefox(tone, profile)
      const page = await browser.newPage()
      await page.goto(setUp.url)
      const read = <Result>(script: string) => page.evaluate(`(async () => ${script})()`) as Promise<Result>
      return { browser, read }
    }
    type Read = Awaited<ReturnType<typeof started>>['read']
    const keptAtLeast = (read: Read, ms: number) =>
      expect.poll(() => read('recorder.meter.getState().keptMs'), { timeout: 30_000 }).toBeGreaterThan(ms)
    const recordings = async (read: Read) => {
      await read('store.refresh()')
      return read<Recording[]>('store.getState().recordings')
    }

    const first = await started()
    await first.read('recorder.start()')
    await keptAtLeast(first.read, 1_900)
    await first.read('recorder.stop()')
    await expect.poll(() => first.read('recorder.getState().status')).toBe('ready')
    const [kept] = await recordings(first.read)
    expect(kept).toMatchObject({ status: 'kept', keptIn: 'device' })
    const lengths = await first.read<number[]>(`decoded('${kept?.id}')`)
    expect(Math.abs(sum(lengths) - (kept?.durationMs ?? 0))).toBeLessThan(CLOSE_MS)

    await first.read('recorder.start()')
    await keptAtLeast(first.read, 900)
    const gone = new Promise((resolve) => first.browser.once('disconnected', resolve))
    first.browser.process()?.kill('SIGKILL')
    await gone

    const second = await started()
    const [interrupted] = await recordings(second.read)
    expect(interrupted?.status).toBe('interrupted')
    expect(sum(await second.read<number[]>(`decoded('${interrupted?.id}')`))).toBeGreaterThan(500)
    await second.browser.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
)

const acts = [
  'start',
  'stop',
  'pause',
  'resume',
  'discard',
  'undoDiscard',
  'reset',
  'choose',
  'ended',
  'crash',
  'wait',
  'wait',
  'wait',
] as const

test('whatever is done in whatever order, nothing is left that no list shows', {
  timeout: 300_000,
}, async () => {
  const page = await setUp.open()
  const before = await atRest(page)
  const orders = fc.array(fc.constantFrom(...acts), { minLength: 4, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      await page.evaluate(() => window.recorder.start())
      for (const act of order) {
        if (act === 'crash') await page.reload()
        else
          await page.evaluate(async (name) => {
            const { recorder, streams } = window
            if (name === 'choose') recorder.choose(recorder.getState().devices.at(-1)?.deviceId)
            else if (name === 'ended')
              for (const track of streams.at(-1)?.getTracks() ?? []) {
                track.stop()
                track.dispatchEvent(new Event('ended'))
              }
            else if (name === 'wait') await new Promise((resolve) => setTimeout(resolve, 150))
            else recorder[name]()
          }, act)
      }
      await page.evaluate(() => window.recorder.stop())
      await expect
        .poll(() => page.evaluate(() => window.recorder.getState().status))
        .toMatch(/^(idle|ready)$/)
      await expectNothingLeft(page, before)
      const { recording } = await page.evaluate(() => window.recorder.getState())
      const all = await listed(page)
      expect(all.filter(({ status }) => status === 'recording')).toEqual([])
      if (recording) expect(all.map(({ id }) => id)).toContain(recording.id)
      await page.evaluate(() => window.store.clear())
      expect(await listed(page)).toEqual([])
    }),
    { numRuns: Number(process.env['ORDERS'] ?? 6), endOnFailure: true },
  )
})
