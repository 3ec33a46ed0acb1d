import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { AudioDropzone } from '../src/dropzone.js'
import {
  type Catalog,
  ErrorBanner,
  TranscriptionProvider,
  TranscriptText,
  UploadProgress,
} from '../src/index.js'
import { am } from '../src/messages/am.js'
import { en } from '../src/messages/en.js'
import { so } from '../src/messages/so.js'
import { ti } from '../src/messages/ti.js'
import { errorOf, gaveUp, inSeconds, offline } from './support/errorOf.js'
import { Fresh } from './support/Fresh.js'
import { oneOfEach, progress, transcript } from './support/runs.js'
import { StillQueue } from './support/StillQueue.js'
import { sw } from './support/swahili.js'

const meta = preview.meta({
  title: 'Banner/Languages',
  component: ErrorBanner,
  args: { error: null, onRetry: fn(), onCancel: fn(), onDismiss: fn(), onChooseFile: fn() },
  argTypes: { error: { control: false } },
})

export default meta

const languages: Catalog[] = [en, am, ti, so]
const situations = [
  () => errorOf('rate_limit_exceeded', inSeconds(30)),
  () => errorOf('service_unavailable', { ...inSeconds(4), attempt: 3, maxAttempts: 4 }),
  () => errorOf('connection_error', offline),
  () => errorOf('daily_quota_exceeded', { retryAt: Date.now() + 5 * 3_600_000 }),
  () => errorOf('internal_error', gaveUp),
  () => errorOf('file_too_large'),
  () => errorOf('invalid_api_key'),
]

/** The same seven situations in all four languages. Somali runs longest, Ethiopic stands tallest. */
export const Matrix = meta.story({
  render: (args) => (
    <div
      style={{
        display: 'grid',
        gap: '1rem',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
      }}
    >
      {situations.flatMap((of, row) =>
        languages.map(({ locale }) => <Fresh key={`${row} ${locale}`} {...args} of={of} locale={locale} />),
      )}
    </div>
  ),
})

/** Drop area, queue, progress and text in all four languages. */
export const FilesAndQueues = meta.story({
  render: () => (
    <div
      style={{
        display: 'grid',
        gap: '2rem 1rem',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
      }}
    >
      {languages.map(({ locale }) => (
        <TranscriptionProvider key={locale} locale={locale}>
          <div style={{ display: 'grid', gap: '1rem', alignContent: 'start' }}>
            <AudioDropzone onFiles={fn()} />
            <UploadProgress progress={progress} />
            <TranscriptText transcript={transcript} />
            <TranscriptText transcript={{ ...transcript, text: '' }} />
            <StillQueue of={oneOfEach} state={() => ({ isPaused: true })} aria-label={`Files, ${locale}`} />
          </div>
        </TranscriptionProvider>
      ))}
    </div>
  ),
})

/** A regional tag gets its language; its own words can be put on top. */
export const Regions = meta.story({
  render: (args) => (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <Fresh {...args} of={() => errorOf('file_too_large')} locale="ti-ER" />
      <Fresh
        {...args}
        of={() => errorOf('invalid_audio_format')}
        locale="ti-ET"
        messages={[{ locale: 'ti-ET', ui: { dismiss: 'ዕፀው' } }]}
      />
    </div>
  ),
  play: async ({ canvas }) => {
    const [eritrea, ethiopia] = canvas.getAllByRole('region')
    await expect(eritrea).toHaveAttribute('lang', 'ti')
    await expect(ethiopia).toHaveAttribute('lang', 'ti-ET')
    await expect(canvas.getByText('ዕፀው')).toBeVisible()
  },
})

/** A language without words is answered in English, and marked as English. */
export const NotThere = meta.story({
  render: (args) => <Fresh {...args} of={() => errorOf('file_too_large')} locale="qu-PE" />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region')).toHaveAttribute('lang', 'en')
  },
})

/** A whole language that an app brings along. A draft in Swahili: no native speaker has read it, and the package does not have it. */
export const Draft = meta.story({
  render: (args) => (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <p style={{ margin: 0 }}>
        Draft. No native speaker has read these words, and the package does not have them.
      </p>
      {situations.map((of, row) => (
        <Fresh key={String(row)} {...args} of={of} locale="sw-KE" messages={[sw]} />
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    for (const banner of canvas.getAllByRole('region')) await expect(banner).toHaveAttribute('lang', 'sw')
    await expect(canvas.getByText('Maombi ni mengi mno')).toBeVisible()
  },
})

/** Single words changed, for this banner or for all below a provider. */
export const WordsOfYourOwn = meta.story({
  args: {
    locale: 'en',
    messages: [
      {
        locale: 'en',
        errors: { rate_limit_exceeded: { title: 'A queue has formed' } },
        ui: { cancel: 'Don’t wait' },
      },
    ],
  },
  render: (args) => <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('A queue has formed')
    await expect(canvas.getByRole('button')).toHaveTextContent('Don’t wait')
  },
})
