'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useWording } from '../../hooks/useWording.js'
import { readSegments } from '../../transcript/readSegments.js'
import type { Transcript } from '../../transcript/Transcript.js'
import { toSrt } from '../../transcript/toSrt.js'
import { toVtt } from '../../transcript/toVtt.js'
import { Button } from '../shared/Button.js'
import { CopyButton } from '../shared/CopyButton.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { fileNameFor, saveText } from './saveText.js'

/** What a `div` takes, without children; a transcription; and whose words the buttons have. */
export interface TranscriptTextProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'translate'>,
    WordingOptions {
  /** The finished transcription. */
  transcript: Transcript
  /** What downloads are called, with an ending of their own: the name of the audio. @default the transcription's id */
  fileName?: string | undefined
}

/**
 * What was said, in the language it was said in; with "Copy" and downloads: the text, and subtitles where the
 * transcription has segments we can read (`readSegments`). `data-empty` where nothing was said.
 */
export const TranscriptText: Part<TranscriptTextProps, HTMLDivElement> = forwardRef(function TranscriptText(
  { transcript, fileName = transcript.id, locale, messages, translate, className, ...box },
  ref,
) {
  const { ui, lang, dir } = useWording({ locale, messages, translate })
  const { text, language, segments, durationSeconds } = transcript
  const isEmpty = text.trim() === ''
  const timed = readSegments(segments, durationSeconds)

  function save(ending: string, type: string, content: string): void {
    saveText(content, type, fileNameFor(fileName, ending))
  }

  return (
    <div
      lang={lang}
      dir={dir}
      {...box}
      ref={ref}
      className={withClass('lesan lesan-transcript', className)}
      data-empty={isEmpty || undefined}
    >
      {isEmpty ? (
        <p className="lesan-transcript-text">{ui('noSpeech')}</p>
      ) : (
        <p className="lesan-transcript-text" lang={language} dir="auto">
          {text}
        </p>
      )}
      {!isEmpty && (
        <div className="lesan-actions">
          <CopyButton of={transcript} text={() => text} ui={ui} />
          {/* The mark in front is for editors that take a file without one for the system's own old encoding. */}
          <Button onClick={() => save('txt', 'text/plain', `\uFEFF${text}\n`)}>
            {ui('download', { format: 'TXT' })}
          </Button>
          {timed && (
            <>
              <Button onClick={() => save('srt', 'application/x-subrip', toSrt(timed))}>
                {ui('download', { format: 'SRT' })}
              </Button>
              <Button onClick={() => save('vtt', 'text/vtt', toVtt(timed))}>
                {ui('download', { format: 'VTT' })}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  )
})
