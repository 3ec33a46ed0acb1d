import { type ReactNode, useRef, useState } from 'react'
import type { PlayerSegment } from '../../../src/player.js'

interface NaivePlayerProps {
  segments: readonly PlayerSegment[]
  src: string
}

/** The usual way: one component has the time, the query and the texts in its state, and all rows in its markup. */
export function NaivePlayer({ segments, src }: NaivePlayerProps): ReactNode {
  const audio = useRef<HTMLAudioElement>(null)
  const [seconds, setSeconds] = useState(-1)
  const [query, setQuery] = useState('')
  const [texts, setTexts] = useState(() => segments.map(({ text }) => text))
  const [edited, setEdited] = useState(-1)

  function playFrom(start: number): void {
    if (!audio.current) return
    audio.current.currentTime = start
    void audio.current.play()
  }

  return (
    <section>
      <input type="search" value={query} onChange={({ target }) => setQuery(target.value)} />
      <div className="rows" style={{ height: '40rem', overflowY: 'auto' }}>
        {segments.map(({ startSeconds, endSeconds }, index) => {
          const text = texts[index] ?? ''
          const pieces = query === '' ? [text] : text.split(query)
          return (
            <div key={startSeconds} data-index={index}>
              <button
                type="button"
                className="time"
                aria-current={(seconds >= startSeconds && seconds < endSeconds) || undefined}
                onClick={() => playFrom(startSeconds)}
              >
                {startSeconds}
              </button>
              {edited === index ? (
                <textarea
                  // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for
                  autoFocus
                  value={text}
                  onChange={({ target }) =>
                    setTexts(texts.map((old, at) => (at === index ? target.value : old)))
                  }
                />
              ) : (
                <p>
                  {pieces.map((piece, nth) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing else
                    <span key={nth}>
                      {nth > 0 && <mark>{query}</mark>}
                      {piece}
                    </span>
                  ))}
                </p>
              )}
              <button type="button" className="edit" onClick={() => setEdited(index)}>
                Edit
              </button>
            </div>
          )
        })}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the text is above */}
      <audio
        ref={audio}
        src={src}
        controls
        onTimeUpdate={({ currentTarget }) => setSeconds(currentTarget.currentTime)}
      />
    </section>
  )
}
