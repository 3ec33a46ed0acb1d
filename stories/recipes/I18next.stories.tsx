import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next'
import { expect, fn } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { type TranscriptionErrorBannerProps, TranscriptionProvider } from '../../src/index.js'
import { errorOf, inSeconds } from '../support/errorOf.js'
import { Fresh } from '../support/Fresh.js'

const i18n = createInstance()
await i18n.use(initReactI18next).init({
  lng: 'sw',
  resources: {
    sw: {
      translation: {
        errors: { rate_limit_exceeded: { title: 'Maombi mengi mno' } },
        ui: {
          retryIn: {
            seconds_one: 'Itajaribu tena baada ya sekunde {{count}}',
            seconds_other: 'Itajaribu tena baada ya sekunde {{count}}',
          },
        },
      },
    },
  },
  // React escapes already.
  interpolation: { escapeValue: false },
})

function Banner(args: Omit<TranscriptionErrorBannerProps, 'error'>) {
  const { t, i18n } = useTranslation()
  return (
    <TranscriptionProvider
      locale={i18n.language}
      translate={(key, values, text) => t(key, { ...values, defaultValue: text })}
    >
      <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />
    </TranscriptionProvider>
  )
}

const meta = preview.meta({ title: 'Recipes/i18next', args: { onCancel: fn() } })

export default meta

/** Keys that i18next has are its own, plurals included; the others stay ours. */
export const Swahili = meta.story({
  render: (args) => (
    <I18nextProvider i18n={i18n}>
      <Banner {...args} />
    </I18nextProvider>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('Maombi mengi mno')
    await expect(canvas.getByRole('timer')).toHaveTextContent(/^Itajaribu tena baada ya sekunde \d\d$/)
    await expect(canvas.getByRole('region')).toHaveAttribute('lang', 'sw')
  },
})
