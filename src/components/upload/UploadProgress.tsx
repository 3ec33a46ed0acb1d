'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { TransferProgress } from '../../api/TransferProgress.js'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useWording } from '../../hooks/useWording.js'
import { joinSentences } from '../../messages/joinSentences.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { progressWords } from './progressWords.js'

/** What a `div` takes, without children; how far an upload is; and the language of its words. */
export interface UploadProgressProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'translate'>,
    WordingOptions {
  /** `progress` of `useTranscription` or of a queue's item. `null`, before the first byte, moves without numbers. */
  progress: TransferProgress | null
  /** Names the bar. @default 'Sending…', in the language of the words */
  'aria-label'?: string | undefined
  /** The id of what names the bar instead: a file's name, say. @default none */
  'aria-labelledby'?: string | undefined
}

/**
 * How much of a file is sent, how fast, and how much longer it takes. Show it while `phase` is `sending`. It is a
 * `progressbar` with a value that can be read out; no live region, which would speak at every tick.
 */
export const UploadProgress: Part<UploadProgressProps, HTMLDivElement> = forwardRef(function UploadProgress(
  {
    progress,
    locale,
    messages,
    translate,
    className,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    ...box
  },
  ref,
) {
  const { ui, lang, dir } = useWording({ locale, messages, translate })
  const words = progress && progressWords(progress, ui)
  const name = {
    'aria-label': labelledBy ? undefined : (label ?? ui('phase.sending')),
    'aria-labelledby': labelledBy,
  }
  return (
    <div lang={lang} dir={dir} {...box} ref={ref} className={withClass('lesan lesan-upload', className)}>
      {progress && words ? (
        <progress
          {...name}
          value={progress.sentBytes}
          max={progress.totalBytes}
          aria-valuetext={joinSentences(words.sent, words.remaining)}
        />
      ) : (
        <progress {...name} />
      )}
      {/* Its line is there before its words are, so that nothing moves when they come. */}
      <p className="lesan-facts">
        {words && (
          <>
            <span>{words.sent}</span>
            {words.rate && <span>{words.rate}</span>}
            {words.remaining && <span>{words.remaining}</span>}
          </>
        )}
      </p>
    </div>
  )
})
