import { IntlProvider, useIntl } from 'react-intl'
import { expect, fn } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { type TranscriptionErrorBannerProps, TranscriptionProvider } from '../../src/index.js'
import { errorOf, inSeconds } from '../support/errorOf.js'
import { Fresh } from '../support/Fresh.js'

const swahili: Record<string, string> = {
  'errors.rate_limit_exceeded.title': 'Maombi mengi mno',
  'ui.retryIn.seconds': '{count, plural, other {Itajaribu tena baada ya sekunde #}}',
}

function Banner(args: Omit<TranscriptionErrorBannerProps, 'error'>) {
  const intl = useIntl()
  return (
    <TranscriptionProvider
      locale={intl.locale}
      // Keys that are not there stay ours; asking for them would be reported as an error.
      translate={(key, values) =>
        key in intl.messages ? intl.formatMessage({ id: key }, values) : undefined
      }
    >
      <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />
    </TranscriptionProvider>
  )
}

const meta = preview.meta({ title: 'Recipes/FormatJS', args: { onCancel: fn() } })

export default meta

/** ICU messages, by key. */
export const Swahili = meta.story({
  render: (args) => (
    <IntlProvider locale="sw" messages={swahili}>
      <Banner {...args} />
    </IntlProvider>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('Maombi mengi mno')
    await expect(canvas.getByRole('timer')).toHaveTextContent(/^Itajaribu tena baada ya sekunde \d\d$/)
    await expect(canvas.getByRole('region')).toHaveAttribute('lang', 'sw')
  },
})
