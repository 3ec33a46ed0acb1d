'use client'
import { type ComponentPropsWithoutRef, forwardRef, useId, useRef, useState } from 'react'
import { type FileRejection, useDropzone } from 'react-dropzone'
import { type AudioFormats, audioFormats, extensionsOf } from '../../audio/audioFormats.js'
import type { ErrorCode } from '../../errors/errorCatalog.js'
import { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useWording } from '../../hooks/useWording.js'
import { Button } from '../shared/Button.js'
import { formatBytes } from '../shared/formatBytes.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import type { RejectedFile } from './RejectedFile.js'
import { RejectedFiles } from './RejectedFiles.js'

/** The API's limit for a file: 500 MB. */
const MAX_FILE_BYTES = 500 * 1_024 * 1_024

/** What a `div` takes, without children; what to do with files; and whose words it has. */
export interface AudioDropzoneProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'translate'>,
    WordingOptions {
  /** Gets the files that fit, by their names, types and sizes; their content is inspected when they are sent. */
  onFiles: (files: File[]) => void
  /** Gets those that do not; they are shown in any case. @default none */
  onReject?: ((rejected: RejectedFile[]) => void) | undefined
  /** File types, and the file name extensions that go with each. @default what the API transcribes */
  accept?: AudioFormats | undefined
  /** Whether several files can be taken at once. @default true */
  multiple?: boolean | undefined
  /** Takes nothing. @default false */
  disabled?: boolean | undefined
}

/**
 * Takes audio files by keyboard, click, drop or paste, and folders by drop; says of those it does not take what to do.
 * `data-drag` is `page` while files are dragged over the page, and over the area `accept`, or `reject` if none of them
 * fits by its type; `data-disabled` while it takes nothing.
 */
export const AudioDropzone: Part<AudioDropzoneProps, HTMLDivElement> = forwardRef(function AudioDropzone(
  {
    onFiles,
    onReject,
    accept = audioFormats,
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
  const [noneFits, setNoneFits] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const hintId = useId()
  const { getRootProps, getInputProps, isDragActive, isDragGlobal } = useDropzone({
    accept,
    multiple,
    disabled,
    minSize: 1,
    maxSize: MAX_FILE_BYTES,
    // The button is what the keyboard stops at.
    noKeyboard: true,
    onDrop(files: File[], rejections) {
      const refused = rejections.map(rejectedFile)
      setRejected(refused)
      if (files.length > 0) onFiles(files)
      if (refused.length > 0) onReject?.(refused)
    },
  })
  const formats = extensionsOf(accept).map((extension) => extension.replace('.', '').toUpperCase())
  return (
    <div
      lang={lang}
      dir={dir}
      {...box}
      ref={ref}
      className={withClass('lesan-dropzone', className)}
      data-drag={isDragActive ? (noneFits ? 'reject' : 'accept') : isDragGlobal ? 'page' : undefined}
      data-disabled={disabled || undefined}
    >
      <div
        {...getRootProps({
          className: 'lesan-dropzone-area',
          role: 'presentation',
          // `isDragReject` is true for one bad file among a hundred good ones, which a drop would take.
          onDragEnter: ({ dataTransfer }) =>
            setNoneFits(!typesIn(dataTransfer).some((type) => fits(type, accept))),
        })}
      >
        {/* The button opens it, and says what it is. */}
        <input {...getInputProps({ 'aria-label': undefined, style: { display: 'none' } })} />
        <Button primary ref={button} disabled={disabled} aria-describedby={hintId}>
          {ui('chooseAudio')}
        </Button>
        <p>{ui('dropHere')}</p>
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

/** Read at once: a browser empties the list when the event is over. */
function typesIn({ items }: DataTransfer): string[] {
  return Array.from(items).flatMap(({ kind, type }) => (kind === 'file' ? [type] : []))
}

/** A file may fit where the system does not know its type: its name is known when it is dropped. */
function fits(type: string, accept: AudioFormats): boolean {
  return type === '' || type in accept || type.replace(/\/.*/, '/*') in accept
}

const codes: Record<string, ErrorCode> = {
  'file-invalid-type': 'invalid_audio_format',
  'file-too-small': 'invalid_audio_format',
  'file-too-large': 'file_too_large',
  'too-many-files': 'invalid_field_value',
}

function rejectedFile({ file, errors: [error] }: FileRejection): RejectedFile {
  return {
    file,
    error: new TranscriptionError({
      code: codes[error?.code ?? ''] ?? 'unknown_error',
      message: error?.message ?? '',
      param: 'file',
      operation: 'create',
    }),
  }
}
