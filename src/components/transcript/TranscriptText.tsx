'use client'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useMemo, useState } from 'react'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useWording } from '../../hooks/useWording.js'
import { readSegments } from '../../transcript/readSegments.js'
import type { Transcript } from '../../transcript/Transcript.js'
import { toSrt } from '../../transcript/toSrt.js'
import { toVtt } from '../../transcript/toVtt.js'
import { Button } from '../shared/Button.js'
import { CopyButton } from '../shared/CopyButton.js'
import { formatTime } from '../shared/formatTime.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { paragraphsOf } from './paragraphsOf.js'
import { fileNameFor, MARK, saveText } from './saveText.js'

/** What can be done with a transcript: show its times, copy it, download it as a text or as subtitles. */
export type TranscriptAction = 'times' | 'copy' | 'txt' | 'srt' | 'vtt'

const all: readonly TranscriptAction[] = ['times', 'copy', 'txt', 'srt', 'vtt']

/** What a `div` takes, without children; a transcription; and whose words the buttons have. */
export interface TranscriptTextProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'translate'>,
    WordingOptions {
  /** The finished transcription. */
  transcript: Transcript
  /** What downloads are called, with an ending of their own: the name of the audio. @default the transcription's id */
  fileName?: string | undefined
  /**
   * What is offered: a note of three seconds wants `['copy']` alone. Times and subtitles only where the transcription
   * has segments we can read.
   * @default all
   */
  actions?: readonly TranscriptAction[] | undefined
}

/**
 * What was said, in paragraphs, in the language it was said in. Above it, and in sight as long as the text is, what can be
 * done with it: when each part was said, "Copy", and downloads: the text, and subtitles where the transcription has
 * segments we can read (`readSegments`). `data-empty` where nothing was said.
 */
export const TranscriptText: Part<TranscriptTextProps, HTMLDivElement> = forwardRef(function TranscriptText(
  { transcript, fileName = transcript.id, actions = all, locale, messages, translate, className, ...box },
  ref,
) {
  const { ui, lang, dir } = useWording({ locale, messages, translate })
  const { text, language, segments, durationSeconds } = transcript
  const isEmpty = text.trim() === ''
  const timed = useMemo(() => readSegments(segments, durationSeconds), [segments, durationSeconds])
  const paragraphs = useMemo(() => paragraphsOf(transcript, timed), [transcript, timed])
  const [withTimes, setWithTimes] = useState(false)
  const files = {
    // The mark in front is for editors that take a file without one for the system's own old encoding.
    txt: { type: 'text/plain', content: () => `${MARK}${text}\n` },
    srt: timed && { type: 'application/x-subrip', content: () => toSrt(timed) },
    vtt: timed && { type: 'text/vtt', content: () => toVtt(timed) },
  }
  const hasTimes = paragraphs.some(({ start }) => start !== undefined)
  const offered = isEmpty ? [] : actions.filter((action) => isPossible(action))

  function isPossible(action: TranscriptAction): boolean {
    if (action === 'times') return hasTimes
    return action === 'copy' || files[action] !== undefined
  }

  function toolFor(action: TranscriptAction): ReactNode {
    if (action === 'copy') return <CopyButton key={action} of={transcript} text={() => text} ui={ui} />
    if (action === 'times') {
      return (
        <Button key={action} aria-pressed={withTimes} onClick={() => setWithTimes(!withTimes)}>
          {ui('times')}
        </Button>
      )
    }
    const format = action.toUpperCase()
    const save = () => {
      const file = files[action]
      if (file) saveText(file.content(), file.type, fileNameFor(fileName, action))
    }
    return (
      <Button key={action} aria-label={ui('download', { format })} onClick={save}>
        {format}
      </Button>
    )
  }

  return (
    <div
      lang={lang}
      dir={dir}
      {...box}
      ref={ref}
      className={withClass('lesan lesan-card lesan-transcript', className)}
      data-empty={isEmpty || undefined}
    >
      {offered.length > 0 && (
        <div className="lesan-transcript-tools lesan-joined">{offered.map(toolFor)}</div>
      )}
      {isEmpty ? (
        <p className="lesan-transcript-text">{ui('noSpeech')}</p>
      ) : (
        <div className="lesan-transcript-text">
          {paragraphs.map(({ text: paragraph, start }, index) => (
            <div key={index} className="lesan-paragraph" data-timed={withTimes || undefined}>
              {withTimes && start !== undefined && (
                <span className="lesan-quiet lesan-figures">{formatTime(start)}</span>
              )}
              <p lang={language} dir="auto">
                {paragraph}
              </p>
            </div>
          ))}
        </div>
      )}
    </div>
  )
})
