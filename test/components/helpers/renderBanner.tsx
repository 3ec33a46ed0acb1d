import { act, cleanup, type RenderResult, render } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { ErrorBanner, type TranscriptionErrorBannerProps } from '../../../src/index.js'
import { am } from '../../../src/messages/am.js'
import * as developer from '../../../src/messages/developer.js'
import { so } from '../../../src/messages/so.js'
import { ti } from '../../../src/messages/ti.js'

afterEach(cleanup)

export const locales = ['en', 'am', 'ti', 'so']
export const messages = [am, ti, so, ...Object.values(developer)]

interface RenderedBanner extends RenderResult {
  /** Shows something else in the same banner. */
  show: (props: Partial<TranscriptionErrorBannerProps>) => void
  /** The visible box; throws where nothing is shown. */
  box: () => HTMLElement
}

/** An assembled banner with all its handlers, unless told otherwise. */
export function renderBanner(props: TranscriptionErrorBannerProps): RenderedBanner {
  let shown = {
    onRetry: vi.fn(),
    onCancel: vi.fn(),
    onDismiss: vi.fn(),
    onChooseFile: vi.fn(),
    messages,
    ...props,
  }
  const view = render(<ErrorBanner {...shown} />)
  return {
    ...view,
    show(next) {
      shown = { ...shown, ...next }
      view.rerender(<ErrorBanner {...shown} />)
    },
    box() {
      const box = view.container.querySelector<HTMLElement>('.lesan-banner')
      if (box) return box
      throw new Error('No banner is shown.')
    },
  }
}

/** A clock that only moves when told; call before rendering. */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
}

/** Moves a stopped clock, with all that is due on the way. */
export function pass(seconds: number): void {
  for (let passed = 0; passed < seconds * 10; passed++) act(() => void vi.advanceTimersByTime(100))
}
