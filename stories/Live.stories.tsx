import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { type Audience, createTranscriptionClient, ErrorBanner, useTranscription } from '../src/index.js'
import { failsWith, rateLimitedTimes } from '../src/testing/msw.js'

const client = createTranscriptionClient({ baseUrl: '/live' })
const request = { audioUrl: 'https://example.com/speech.mp3', language: 'am' } as const

function Transcriber({ audience }: { audience?: Audience }) {
  const { mutate, data, error, phase, retryNow, cancel, reset } = useTranscription({ client })
  return (
    <div style={{ display: 'grid', gap: '1rem', justifyItems: 'start', maxWidth: '40rem' }}>
      <button type="button" onClick={() => mutate(request)}>
        Transcribe
      </button>
      <ErrorBanner
        error={error}
        audience={audience}
        onRetry={retryNow}
        onCancel={cancel}
        onDismiss={reset}
        onChooseFile={reset}
        style={{ justifySelf: 'stretch' }}
      />
      <p lang="am">{data ? data.text : null}</p>
      <p>
        The run is: <b>{phase}</b>
      </p>
    </div>
  )
}

function LivePage({ audience }: { audience?: Audience }) {
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <Transcriber audience={audience} />
    </QueryClientProvider>
  )
}

const meta = preview.meta({ title: 'Banner/Live', component: LivePage })

export default meta

/** The API asks to wait three seconds; the banner counts them down and the retry brings the transcript. */
export const CountsDownAndRecovers = meta.story({
  beforeEach: ({ msw }) => {
    msw.use(...rateLimitedTimes(1, 3))
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await expect(await canvas.findByRole('timer')).toHaveTextContent(/[23]/)
    await expect(await canvas.findByText('ሰላም ለዓለም')).toBeVisible()
    await expect(canvasElement.querySelector('.lesan-banner')).toHaveAttribute('data-state', 'recovered')
    await expect(canvas.getByRole('status')).toHaveTextContent('Working again')
  },
})

/** A server error that is over after a second was no news: nothing is shown. */
export const ShortTroubleStaysQuiet = meta.story({
  beforeEach: ({ msw }) => {
    msw.use(...failsWith('service_unavailable', { times: 1 }))
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    let shown = 0
    const observer = new MutationObserver(() => {
      if (canvasElement.querySelector('.lesan-banner')) shown++
    })
    observer.observe(canvasElement, { childList: true, subtree: true })
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await expect(await canvas.findByText('ሰላም ለዓለም')).toBeVisible()
    observer.disconnect()
    await expect(shown).toBe(0)
  },
})

/** Tried again after 1, 2 and 4 s. Hurry it, cancel it, or let it give up. */
export const ServerStaysBusy = meta.story({
  beforeEach: ({ msw }) => {
    msw.use(...failsWith('service_unavailable'))
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await canvas.findByText('Attempt 2 of 4')
    const retry = canvas.getByRole('button', { name: 'Retry now' })
    await userEvent.click(retry)
    await expect(retry).toHaveFocus()
    await canvas.findByText('Attempt 3 of 4')
    await expect(retry).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }))
    await expect(await canvas.findByText('cancelled')).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Transcribe' })).toHaveFocus())
  },
})

/** Nothing a retry could cure. */
export const KeyWasRevoked = meta.story({
  beforeEach: ({ msw }) => {
    msw.use(...failsWith('revoked_api_key'))
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const transcribe = canvas.getByRole('button', { name: 'Transcribe' })
    await userEvent.click(transcribe)
    const dismiss = await canvas.findByRole('button', { name: 'Dismiss' })
    await expect(canvasElement).not.toHaveTextContent('said the API')
    dismiss.focus()
    await userEvent.keyboard('{Enter}')
    await expect(canvasElement.querySelector('.lesan-banner')).toBeNull()
    await expect(transcribe).toHaveFocus()
  },
})

/** Hours, and in another language at a turn of the toolbar while it waits. */
export const WaitsForHours = meta.story({
  beforeEach: ({ msw }) => {
    msw.use(...failsWith('daily_quota_exceeded', { retryAfter: 5 * 3_600, times: 1 }))
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await expect(await canvas.findByRole('timer')).toHaveTextContent('5')
  },
})
