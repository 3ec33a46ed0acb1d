'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { TransferProgress } from '../../api/TransferProgress.js'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useWording } from '../../hooks/useWording.js'
import { remainingTime } from '../../time/remainingTime.js'
import { formatBytes } from '../shared/formatBytes.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'

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
  const sent = progress && sentOf(progress)
  const remaining = progress && remainingOf(progress)
  const name = {
    'aria-label': labelledBy ? undefined : (label ?? ui('phase.sending')),
    'aria-labelledby': labelledBy,
  }
  return (
    <div lang={lang} dir={dir} {...box} ref={ref} className={withClass('lesan lesan-upload', className)}>
      {progress ? (
        <progress
          {...name}
          value={progress.sentBytes}
          max={progress.totalBytes}
          aria-valuetext={[sent, remaining].filter(Boolean).join('. ')}
        />
      ) : (
        <progress {...name} />
      )}
      {progress && (
        <p className="lesan-facts">
          <span>{sent}</span>
          {remaining && progress.bytesPerSecond !== undefined && (
            <span>{formatBytes(progress.bytesPerSecond)}/s</span>
          )}
          {remaining && <span>{remaining}</span>}
        </p>
      )}
    </div>
  )

  function sentOf({ sentBytes, totalBytes }: TransferProgress): string {
    return ui('sentOf', { sent: formatBytes(sentBytes), total: formatBytes(totalBytes) })
  }

  /** Nothing once all of it is sent: what follows is the transcription. */
  function remainingOf({ sentBytes, totalBytes, remainingSeconds }: TransferProgress): string | null {
    if (remainingSeconds === undefined || sentBytes >= totalBytes) return null
    const { unit, count } = remainingTime(remainingSeconds * 1_000)
    return ui(`timeLeft.${unit}`, { count })
  }
})
