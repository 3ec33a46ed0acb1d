'use client'
import { type ReactNode, useEffect, useRef } from 'react'

interface SegmentTextProps {
  label: string
  text: string
  lang: string | undefined
  onChange: (text: string) => void
  /** Takes back what was changed in it. */
  onCancel: () => void
  /** Over; the focus is to stay in the row if the keyboard ended it. */
  onEnd: (isKeyboard: boolean) => void
}

/** The text as a field of the same size. Enter ends it, Shift and Enter is a new line, Escape takes it back. */
export function SegmentText({ label, text, lang, onChange, onCancel, onEnd }: SegmentTextProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  return (
    <div className="lesan-segment-field" lang={lang} data-text={text}>
      <textarea
        ref={field}
        aria-label={label}
        dir="auto"
        rows={1}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          // Whoever looks at another window comes back to it.
          if (document.activeElement !== field.current) onEnd(false)
        }}
        onKeyDown={(event) => {
          const { key, shiftKey, nativeEvent } = event
          if (nativeEvent.isComposing || (key !== 'Escape' && (key !== 'Enter' || shiftKey))) return
          // Not for a dialog around it.
          event.preventDefault()
          event.stopPropagation()
          if (key === 'Escape') onCancel()
          onEnd(true)
        }}
      />
    </div>
  )
}
