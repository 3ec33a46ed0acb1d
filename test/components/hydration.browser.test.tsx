import { act, cleanup } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { AudioDropzone } from '../../src/dropzone.js'
import { ErrorBanner, TranscriptionProvider, TranscriptText, UploadProgress } from '../../src/index.js'
import { errorOf, inSeconds } from '../../stories/support/errorOf.js'
import { oneOfEach, progress, transcript } from '../../stories/support/runs.js'
import { StillQueue } from '../../stories/support/StillQueue.js'
import { phaseNames, phases, shownCodes } from '../../stories/support/situations.js'
import { locales, messages } from './helpers/renderBanner.js'

afterEach(cleanup)

test('server markup of every code, phase and language hydrates without a warning', async () => {
  const onRecoverableError = vi.fn()
  for (const locale of locales) {
    for (const code of shownCodes) {
      for (const phase of phaseNames) {
        const page = (
          <TranscriptionProvider locale={locale} messages={messages}>
            <ErrorBanner
              error={phases[phase](code)}
              audience="developer"
              onRetry={vi.fn()}
              onCancel={vi.fn()}
            />
          </TranscriptionProvider>
        )
        const container = document.createElement('div')
        container.innerHTML = renderToString(page)
        const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }))
        await act(async () => root.unmount())
      }
    }
  }
  expect(onRecoverableError.mock.calls).toEqual([])
}, 60_000)

test('server markup of the parts for files hydrates without a warning; the queue comes with the page’s life', async () => {
  const onRecoverableError = vi.fn()
  const page = (
    <>
      <AudioDropzone onFiles={() => {}} />
      <UploadProgress progress={progress} />
      <TranscriptText transcript={transcript} />
      <StillQueue of={oneOfEach} />
    </>
  )
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page)
  expect(
    container.querySelectorAll('.lesan-dropzone, progress, .lesan-transcript, .lesan-queue'),
  ).toHaveLength(4)
  expect(container.querySelectorAll('.lesan-queue-row')).toHaveLength(0)
  const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }))
  expect(container.querySelectorAll('.lesan-queue-row')).toHaveLength(8)
  expect(onRecoverableError.mock.calls).toEqual([])
  await act(async () => root.unmount())
  container.remove()
})

test('a page made long before it is hydrated shows the time that is left then', async () => {
  const page = <ErrorBanner error={errorOf('rate_limit_exceeded', inSeconds(30))} />
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page)
  expect(container.querySelector('.lesan-banner-state')).toBeNull()
  vi.useFakeTimers({ now: Date.now() + 20_000, toFake: ['Date'] })
  const root = await act(async () => hydrateRoot(container, page))
  expect(container.querySelector('.lesan-banner-state')?.textContent).toMatch(/Retrying in (9|10) seconds/)
  await act(async () => root.unmount())
  container.remove()
})
