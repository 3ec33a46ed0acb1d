import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ErrorBanner } from '../src/index.js'
import { errorOf, gaveUp, inSeconds } from './support/errorOf.js'
import { Fresh } from './support/Fresh.js'

const meta = preview.meta({
  title: 'Theming',
  component: ErrorBanner,
  args: { error: null, onRetry: fn(), onCancel: fn(), onDismiss: fn() },
  argTypes: { error: { control: false } },
})

export default meta

/** Colour, space, corners and font are custom properties of the box; background and accent follow the hue. */
export const CustomProperties = meta.story({
  render: (args) => (
    <>
      <style>{`
        .brand {
          --lesan-hue: #6a3df5;
          --lesan-space: 1.25rem;
          --lesan-radius: 1rem;
        }
      `}</style>
      <Fresh {...args} className="brand" of={() => errorOf('internal_error', gaveUp)} />
    </>
  ),
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByRole('region')).borderRadius).toBe('16px')
  },
})

/** Any rule outside of a layer wins over ours, without !important and whatever its weight. */
export const OwnStylesheet = meta.story({
  render: (args) => (
    <>
      <style>{`
        .own-app section { border: 0; border-block-start: 4px solid var(--lesan-accent); border-radius: 0 }
        .own-app button { border-radius: 99px }
      `}</style>
      <div className="own-app">
        <Fresh {...args} of={() => errorOf('internal_error', gaveUp)} />
      </div>
    </>
  ),
  play: async ({ canvas }) => {
    const box = getComputedStyle(canvas.getByRole('region'))
    await expect([box.borderRadius, box.borderBlockStartWidth]).toEqual(['0px', '4px'])
    await expect(getComputedStyle(canvas.getAllByRole('button')[0] as HTMLElement).borderRadius).toBe('99px')
  },
})

/** State and severity are attributes: follow them with selectors. */
export const ByState = meta.story({
  render: (args) => (
    <>
      <style>{`.dashed[data-state='waiting'] { border-style: dashed }`}</style>
      <Fresh {...args} className="dashed" of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />
    </>
  ),
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByRole('region')).borderBlockStartStyle).toBe('dashed')
  },
})

/** In a narrow column nothing is cut off and nothing scrolls sideways. */
export const Narrow = meta.story({
  render: (args) => (
    <div style={{ width: '16rem' }}>
      <Fresh
        {...args}
        of={() => errorOf('internal_error', { ...inSeconds(4), attempt: 3, maxAttempts: 4 })}
      />
    </div>
  ),
  play: async ({ canvas }) => {
    const box = canvas.getByRole('region')
    await expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth)
  },
})
