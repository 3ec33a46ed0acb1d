import { setupI18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { expect, fn } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { type TranscriptionErrorBannerProps, TranscriptionProvider } from '../../src/index.js'
import { errorOf, inSeconds } from '../support/errorOf.js'
import { Fresh } from '../support/Fresh.js'

const i18n = setupI18n({
  locale: 'sw',
  messages: {
    // As `lingui compile` writes them.
    sw: {
      'errors.rate_limit_exceeded.title': 'Maombi mengi mno',
      'ui.retryIn.seconds': [['count', 'plural', { other: ['Itajaribu tena baada ya sekunde ', '#'] }]],
    },
  },
})

function Banner(args: Omit<TranscriptionErrorBannerProps, 'error'>) {
  const { i18n } = useLingui()
  return (
    <TranscriptionProvider
      locale={i18n.locale}
      translate={(key, values) => (key in i18n.messages ? i18n._(key, values) : undefined)}
    >
      <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />
    </TranscriptionProvider>
  )
}

const meta = preview.meta({ title: 'Recipes/Lingui', args: { onCancel: fn() } })

export default meta

/** Compiled catalogues, by key. */
export const Swahili = meta.story({
  render: (args) => (
    <I18nProvider i18n={i18n}>
      <Banner {...args} />
    </I18nProvider>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('Maombi mengi mno')
    await expect(canvas.getByRole('timer')).toHaveTextContent(/^Itajaribu tena baada ya sekunde \d\d$/)
    await expect(canvas.getByRole('region')).toHaveAttribute('lang', 'sw')
  },
})
