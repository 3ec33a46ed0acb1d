import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ErrorBanner } from '../src/index.js'
import { errorOf, gaveUp, inSeconds } from './support/errorOf.js'
import { Fresh } from './support/Fresh.js'

const meta = preview.meta({
  title: 'Recipes/Theming',
  component: ErrorBanner,
  args: { error: null, onRetry: fn(), onCancel: fn(), onDismiss: fn() },
  argTypes: { error: { control: false } },
})

export default meta

/** Ink, paper, accent, the strong button, corners, font and size are custom properties, on anything above. */
export const CustomProperties = meta.story({
  render: (args) => (
    <>
      <style>{`
        .brand {
          color-scheme: light;
          --lesan-ink: #2b2418;
          --lesan-paper: #fbf7ef;
          --lesan-accent: #0f7a63;
          --lesan-radius: 1rem;
        }
      `}</style>
      <div className="brand">
        <Fresh {...args} of={() => errorOf('rate_limit_exceeded', inSeconds(30))} />
        <br />
        <Fresh {...args} of={() => errorOf('internal_error', gaveUp)} />
      </div>
    </>
  ),
  play: async ({ canvas }) => {
    const [box] = canvas.getAllByRole('region')
    const { borderRadius, backgroundColor } = getComputedStyle(box as HTMLElement)
    await expect([borderRadius, backgroundColor]).toEqual(['16px', 'rgb(251, 247, 239)'])
  },
})

/** Any rule outside of a layer wins over ours, without !important and whatever its weight. */
export const OwnStylesheet = meta.story({
  render: (args) => (
    <>
      <style>{`
        .own-app section { border: 0; border-block-start: 4px solid teal; border-radius: 0 }
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
