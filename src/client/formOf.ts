import { TranscriptionError } from '../errors/TranscriptionError.js'

/**
 * A form with the file last. Reads one byte first: a file that changed or vanished since it was chosen otherwise
 * fails like a broken line (Chromium) or goes out empty (Firefox).
 *
 * @throws TranscriptionError `file_unreadable`
 */
export async function formOf(file: Blob, fields: Record<string, string>): Promise<FormData> {
  try {
    await file.slice(0, 1).arrayBuffer()
  } catch (cause) {
    throw new TranscriptionError({
      code: 'file_unreadable',
      message: 'The file changed, was moved or deleted since it was chosen. Choose it again.',
      param: 'file',
      operation: 'create',
      cause,
    })
  }
  // Servers that compare types literally refuse "audio/webm;codecs=opus". A slice shares the bytes.
  const [type = ''] = file.type.split(';')
  const plain = type === file.type ? file : file.slice(0, file.size, type)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', plain, file instanceof File ? file.name : `audio.${type.split('/')[1] || 'bin'}`)
  return form
}
