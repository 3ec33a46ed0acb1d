import { ApiError } from '../ApiError.js'
import { fileTooLarge, readBody } from '../http/readBody.js'
import { isLanguage, type Language, languages } from '../jobs/Job.js'
import type { ResolvedOptions } from '../SandboxOptions.js'
import type { SandboxContext } from '../SandboxState.js'
import { checkFileName } from '../uploads/checkFileName.js'
import { isSupportedContentType } from '../uploads/contentTypes.js'
import { missingField } from './missingField.js'

export interface CreateRequest {
  language: Language
  mode: 'sync' | 'async'
  source: { kind: 'file'; bytes: Uint8Array } | { kind: 'url'; url: string }
}

/** Room for a form's other fields and boundaries. */
const FORM_OVERHEAD_BYTES = 1024 ** 2
const LARGEST_JSON_BYTES = 32 * 1024 ** 2

/** Reads and checks the fields of a create, sent as JSON or as a form. */
export async function readCreateRequest(c: SandboxContext, options: ResolvedOptions): Promise<CreateRequest> {
  const isForm = /^multipart\/form-data\b/i.test(c.req.header('Content-Type') ?? '')
  const fields = isForm ? await readForm(c, options.maxFileBytes) : await readJson(c)
  const language = readLanguage(fields['language'])
  const mode = readMode(fields['mode'])
  const { file, audio_url: url } = fields
  if (file instanceof File) {
    return { language, mode, source: { kind: 'file', bytes: await readFile(file, options) } }
  }
  if (file !== undefined) throw invalid('file', "The 'file' field must be a file.")
  if (url === undefined || url === null || url === '') throw missingField(isForm ? 'file' : 'audio_url')
  if (typeof url !== 'string') throw invalid('audio_url', "The 'audio_url' field must be a string.")
  return { language, mode, source: { kind: 'url', url } }
}

async function readForm(c: SandboxContext, maxFileBytes: number): Promise<Record<string, unknown>> {
  const body = await readBody(c, maxFileBytes + FORM_OVERHEAD_BYTES, () => fileTooLarge(maxFileBytes))
  const headers = { 'Content-Type': c.req.header('Content-Type') ?? '' }
  try {
    return Object.fromEntries(await new Response(body, { headers }).formData())
  } catch {
    throw invalid('file', 'The multipart body could not be read.')
  }
}

async function readJson(c: SandboxContext): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await readBody(c, LARGEST_JSON_BYTES, jsonTooLarge))
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Answered below.
  }
  throw new ApiError('invalid_json', 'The request body is not a valid JSON object.')
}

function readLanguage(value: unknown): Language {
  if (value === undefined || value === null || value === '') throw missingField('language')
  if (isLanguage(value)) return value
  const shown = typeof value === 'string' ? value : JSON.stringify(value)
  throw invalid(
    'language',
    `Unsupported language '${shown}'. Supported: ${Object.keys(languages).join(', ')}.`,
  )
}

function readMode(value: unknown = 'sync'): 'sync' | 'async' {
  if (value === 'sync' || value === 'async') return value
  throw invalid('mode', "The 'mode' field must be 'sync' or 'async'.")
}

async function readFile(file: File, options: ResolvedOptions): Promise<Uint8Array> {
  if (file.size > options.maxFileBytes) throw fileTooLarge(options.maxFileBytes)
  if (options.strictContentType && !isSupportedContentType(file.type, true)) {
    throw new ApiError('invalid_audio_format', `Unsupported content type '${file.type}'.`, { param: 'file' })
  }
  if (options.strictFileNames) checkFileName(file.name, 'file')
  return new Uint8Array(await file.arrayBuffer())
}

const jsonTooLarge = () =>
  new ApiError(
    'file_too_large',
    'A JSON body may have 32 MB. Send bigger files as a form or a signed upload.',
    {
      param: 'audio_url',
    },
  )

const invalid = (param: string, message: string) => new ApiError('invalid_field_value', message, { param })
