import { useState } from 'react'
import { expect, fn } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { type Messages, TranscriptionProvider } from '../../src/index.js'
import { ar } from '../support/arabic.js'
import { errorOf, inSeconds } from '../support/errorOf.js'
import { Fresh } from '../support/Fresh.js'
import { om } from '../support/oromo.js'

const meta = preview.meta({ title: 'Recipes/A language of your own', args: { onCancel: fn() } })

export default meta

/** A language is an object of the type `Catalog`: a code or phrase without words does not compile. */
export const Oromo = meta.story({
  render: (args) => (
    <TranscriptionProvider locale="om-ET" messages={[om]}>
      <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />
    </TranscriptionProvider>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region')).toHaveAttribute('lang', 'om')
    await expect(canvas.getByRole('timer')).toHaveTextContent(/^Sekoondii \d\d booda/)
  },
})

/** Right to left, with all of Arabic's plural forms; codes keep their own direction. */
export const Arabic = meta.story({
  args: { audience: 'developer' },
  render: (args) => (
    <TranscriptionProvider locale="ar" messages={[ar]}>
      <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(10))} />
    </TranscriptionProvider>
  ),
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('region')
    await expect(box).toHaveAttribute('dir', 'rtl')
    await expect(canvas.getByRole('timer')).toHaveTextContent(/\d ثوانٍ/)
    await userEvent.click(canvas.getByRole('button', { name: 'تفاصيل' }))
    await expect(getComputedStyle(canvas.getByText('rate_limit_exceeded')).direction).toBe('ltr')
    const { right } = box.getBoundingClientRect()
    await expect(right - canvas.getByRole('heading').getBoundingClientRect().right).toBeCloseTo(45)
  },
})

function LazyPage(args: { onCancel?: () => void }) {
  const [messages, setMessages] = useState<Messages>([])
  return (
    <TranscriptionProvider locale="so" messages={messages}>
      <p>
        <button
          type="button"
          onClick={() => void import('../../src/messages/so.js').then(({ so }) => setMessages([so]))}
        >
          Load Somali
        </button>
      </p>
      <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />
    </TranscriptionProvider>
  )
}

/** English until the language is there, then the words change in place, without being said again. */
export const LoadedLater = meta.story({
  render: (args) => <LazyPage {...args} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('region')).toHaveAttribute('lang', 'en')
    await userEvent.click(canvas.getByRole('button', { name: 'Load Somali' }))
    await expect(await canvas.findByRole('button', { name: 'Jooji' })).toBeVisible()
    await expect(canvas.getByRole('region')).toHaveAttribute('lang', 'so')
  },
})
