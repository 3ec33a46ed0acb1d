'use client'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../shared/Button.js'
import { CopyButton } from '../shared/CopyButton.js'
import { useBanner } from './BannerContext.js'

interface Details {
  /** "Details"; both are `null` where nothing is to be quoted. */
  button: ReactNode
  /** What it opens. */
  facts: ReactNode
}

/**
 * What `BannerDetails` is made of. For users only once it is over: nothing is to be quoted while it is tried again.
 *
 * @throws Error outside of a `BannerRoot`
 */
export function useDetails(): Details {
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
  if (error.willRetry && audience === 'user') return { button: null, facts: null }
  return {
    button: (
      <Button
        variant="bare"
        className="lesan-disclosure"
        aria-expanded={open}
        aria-controls={open ? factsId : undefined}
        onClick={() => setOpen(!open)}
      >
        {ui('details')}
      </Button>
    ),
    facts: open && (
      <div id={factsId} className="lesan-banner-facts">
        <div>
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
        </div>
        <CopyButton of={error} text={lineToQuote} ui={ui} />
      </div>
    ),
  }
}

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
