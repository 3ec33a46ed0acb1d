'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId, useState } from 'react'
import { Button } from '../shared/Button.js'
import { CopyButton } from '../shared/CopyButton.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useBanner } from './BannerContext.js'

/** What a `div` takes, without children. */
export type BannerDetailsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/**
 * "Details", closed at first: the code to quote, the request's id and field, for developers what the API said; and
 * "Copy", for one plain line of code, request id and time. For users only once it is over: nothing is to be quoted
 * while it is tried again.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerDetails: Part<BannerDetailsProps, HTMLDivElement> = forwardRef(function BannerDetails(
  { className, ...box },
  ref,
) {
  const {
    error,
    audience,
    wording: { ui },
  } = useBanner('BannerDetails')
  const { requestId: id, param, message } = error
  const code = error.code ?? 'unknown_error'
  const [open, setOpen] = useState(false)
  const factsId = useId()
  function lineToQuote(): string {
    const time = new Date(error.receivedAt ?? Date.now()).toISOString()
    return [code, id, time].filter(Boolean).join(' ')
  }
  if (error.willRetry && audience === 'user') return null
  return (
    <div {...box} ref={ref} className={withClass('lesan-banner-details', className)}>
      <Button
        variant="bare"
        className="lesan-disclosure"
        aria-expanded={open}
        aria-controls={open ? factsId : undefined}
        onClick={() => setOpen(!open)}
      >
        {ui('details')}
      </Button>
      {open && (
        <div id={factsId} className="lesan-banner-facts">
          <Fact text={ui('errorCode', { code })} value={code} />
          {id && <Fact text={ui('requestId', { id })} value={id} />}
          {param && <Fact text={ui('field', { param })} value={param} />}
          {audience === 'developer' && (
            <p>
              <bdi lang="en" dir="ltr">
                {message.slice(0, 500)}
              </bdi>
            </p>
          )}
          <div className="lesan-actions">
            <CopyButton of={error} text={lineToQuote} ui={ui} />
          </div>
        </div>
      )}
    </div>
  )
})

/** A sentence around an identifier, which is no word of its language. */
function Fact({ text, value }: { text: string; value: string }): ReactNode {
  const [before, ...after] = text.split(value)
  return (
    <p>
      {before}
      <code lang="en" dir="ltr" translate="no">
        {value}
      </code>
      {after.join(value)}
    </p>
  )
}
