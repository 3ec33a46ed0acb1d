'use client'
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useDropzone } from 'react-dropzone'
import { audioAccept } from '../../audio/audioAccept.js'
import { audioFormats, MAX_FILE_BYTES } from '../../audio/audioFormats.js'
import { loadInspectFile } from '../../audio/checkAudioFile.js'
import { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useWording } from '../../hooks/useWording.js'
import { Button } from '../shared/Button.js'
import { formatBytes } from '../shared/formatBytes.js'
import { Icon } from '../shared/Icon.js'
import { saveIcon, stoppedIcon, uploadIcon } from '../shared/icons.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { dragHint } from './dragHint.js'
import { inOrder } from './inOrder.js'
import { judgeFiles } from './judgeFiles.js'
import type { RejectedFile } from './RejectedFile.js'
import { RejectedFiles } from './RejectedFiles.js'

const icons = {
  ready: uploadIcon,
  take: saveIcon,
  refuse: stoppedIcon,
}

/** Why what is held over it is refused. */
const notAudio = new TranscriptionError({
  code: 'invalid_audio_format',
  message: 'This is no audio.',
  reason: 'not_audio',
})

const formats = Object.keys(audioFormats).map((format) => format.toUpperCase())

/** What a `div` takes, without children; what to do with files; and whose words it has. */
export interface AudioDropzoneProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'translate'>,
    WordingOptions {
  /** Gets the files that are audio by their content, whatever they are called; folders in natural order. */
  onFiles: (files: File[]) => void
  /** Gets those that do not; they are shown in any case. @default none */
  onReject?: ((rejected: RejectedFile[]) => void) | undefined
  /** What the file chooser offers, as in an `<input>`; what is dropped is judged by its content. @default `audioAccept` */
  accept?: string | undefined
  /** Whether several files can be taken at once. @default true */
  multiple?: boolean | undefined
  /** Takes nothing. @default false */
  disabled?: boolean | undefined
}

/**
 * Takes audio files by keyboard, click, drop or paste, and folders by drop; says of those it does not take why, and what
 * to do. `data-drag` is `page` while files are dragged over the page, and over the area `accept`, `reject`, or `over` where
 * their types do not say; words and icon say it too. `data-disabled` while it takes nothing.
 */
export const AudioDropzone: Part<AudioDropzoneProps, HTMLDivElement> = forwardRef(function AudioDropzone(
  {
    onFiles,
    onReject,
    accept = audioAccept,
    multiple = true,
    disabled = false,
    locale,
    messages,
    translate,
    className,
    ...box
  },
  ref,
) {
  const wording = useWording({ locale, messages, translate })
  const { ui, lang, dir } = wording
  const [rejected, setRejected] = useState<RejectedFile[]>([])
  const [judging, setJudging] = useState(0)
  const [hint, setHint] = useState<ReturnType<typeof dragHint>>('over')
  const [count, setCount] = useState(1)
  const button = useRef<HTMLButtonElement>(null)
  const hintId = useId()
  const { getRootProps, getInputProps, isDragActive, isDragGlobal } = useDropzone({
    disabled,
    // The button is what the keyboard stops at.
    noKeyboard: true,
    onDrop: (files: File[]) => void receive(files),
  })
  // Now, while the page is surely online.
  useEffect(() => void loadInspectFile(), [])
  // Files are judged for a moment, in which the host may render anew.
  const handlers = useRef({ onFiles, onReject })
  useEffect(() => {
    handlers.current = { onFiles, onReject }
  })

  async function receive(files: File[]): Promise<void> {
    setJudging((count) => count + 1)
    const judgement = await judgeFiles(inOrder(files), multiple ? Number.POSITIVE_INFINITY : 1)
    setJudging((count) => count - 1)
    setRejected(judgement.rejected)
    if (judgement.taken.length > 0) handlers.current.onFiles(judgement.taken)
    if (judgement.rejected.length > 0) handlers.current.onReject?.(judgement.rejected)
  }

  const refusal = wording.wordsFor(notAudio, 'user')
  const drag = isDragActive ? hint : isDragGlobal ? 'page' : undefined
  const shown = drag === 'reject' ? 'refuse' : isDragActive ? 'take' : 'ready'
  return (
    <div
      lang={lang}
      dir={dir}
      {...box}
      ref={ref}
      className={withClass('lesan lesan-dropzone', className)}
      data-drag={drag}
      data-disabled={disabled || undefined}
      aria-busy={judging > 0 || undefined}
    >
      <div
        {...getRootProps({
          className: 'lesan-dropzone-area',
          role: 'presentation',
          onDragEnter({ dataTransfer }) {
            setHint(dragHint(dataTransfer))
            setCount(Math.max(1, dataTransfer.items.length))
          },
        })}
      >
        {/* The button opens it, and says what it is. */}
        <input
          {...getInputProps({ accept, multiple, 'aria-label': undefined, style: { display: 'none' } })}
        />
        <Icon path={icons[shown]} />
        <div className="lesan-dropzone-words">
          <Button
            variant="strong"
            ref={button}
            disabled={disabled}
            aria-describedby={hintId}
            data-shown={shown === 'ready' || undefined}
          >
            {ui('chooseAudio')}
          </Button>
          <Line of="take" shown={shown} strong text={ui('dropToAdd', { count })} />
          <Line of="refuse" shown={shown} strong text={refusal.title} />
        </div>
        <div className="lesan-dropzone-words">
          <Line of="ready" shown={shown} text={ui('dropHere')} />
          <Line of="take" shown={shown} text={ui('dropRest')} />
          <Line of="refuse" shown={shown} text={refusal.description} />
        </div>
        <p id={hintId} className="lesan-facts">
          <span>{ui('supportedFormats', { formats: formats.join(', ') })}</span>{' '}
          <span>{ui('maxSize', { size: formatBytes(MAX_FILE_BYTES) })}</span>
        </p>
      </div>
      <RejectedFiles
        rejected={rejected}
        wording={wording}
        onDismiss={() => {
          setRejected([])
          button.current?.focus()
        }}
      />
    </div>
  )
})

type Shown = keyof typeof icons

interface LineProps {
  of: Shown
  shown: Shown
  text: string
  strong?: boolean
}

/** It has its room in every state, so that the area never changes its height. */
function Line({ of, shown, text, strong }: LineProps): ReactNode {
  const isShown = of === shown
  return (
    <p
      className={strong ? 'lesan-strong' : undefined}
      data-shown={isShown || undefined}
      aria-hidden={!isShown || undefined}
    >
      {text}
    </p>
  )
}
