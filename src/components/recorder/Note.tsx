'use client'
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef } from 'react'
import { Icon } from '../shared/Icon.js'
import { type Announce, LiveRegion } from '../shared/LiveRegion.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import type { NoteView } from './noteView.js'

interface NoteProps extends ComponentPropsWithoutRef<'div'> {
  view: NoteView
}

/** A glyph and two levels of text, with room for actions; what changes is announced, once. */
export const Note: Part<NoteProps, HTMLDivElement> = forwardRef(function Note(
  { view, className, children, ...note },
  ref,
) {
  const { icon, tone, title, lines, said, urgency } = view
  const announce = useRef<Announce>(null)
  const before = useRef(said)
  useEffect(() => {
    if (said === before.current) return
    before.current = said
    if (said) announce.current?.({ text: said, urgency })
  }, [said, urgency])
  return (
    <div {...note} ref={ref} className={withClass('lesan-note', className)} data-tone={tone}>
      <Icon path={icon} />
      <div>
        {title && <p className="lesan-strong">{title}</p>}
        {lines.length > 0 && <p className="lesan-quiet">{lines.join(' ')}</p>}
      </div>
      {children}
      <LiveRegion ref={announce} />
    </div>
  )
})
