import type { RecorderErrorCode } from '../errors/errorCatalog.js'
import { nameOf } from '../errors/nameOf.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { recorderError } from './recorderError.js'

/** What `getUserMedia` rejects with, but for a refusal, which has several meanings. */
const codes = new Map<unknown, RecorderErrorCode>([
  ['NotFoundError', 'microphone_missing'],
  ['OverconstrainedError', 'microphone_missing'],
  ['NotReadableError', 'microphone_busy'],
  ['AbortError', 'microphone_busy'],
  ['SecurityError', 'microphone_blocked'],
])

/** Why the microphone was not given. */
export async function microphoneError(thrown: unknown): Promise<TranscriptionError> {
  if (!navigator.mediaDevices) {
    const where = isSecureContext ? 'This browser has no microphone.' : 'The page is not served over https.'
    return recorderError('microphone_blocked', where, thrown)
  }
  const name = nameOf(thrown)
  const code = name === 'NotAllowedError' ? await refusal() : (codes.get(name) ?? 'recorder_failed')
  return recorderError(code, String(thrown), thrown)
}

interface Policy {
  allowsFeature: (name: string) => boolean
}

/** The standard's name, and Chromium's. */
interface Policies {
  permissionsPolicy?: Policy
  featurePolicy?: Policy
}

async function refusal(): Promise<RecorderErrorCode> {
  // By a header or for want of `allow="microphone"`: looks the same as a person's refusal, and is none.
  const { permissionsPolicy, featurePolicy = permissionsPolicy } = document as Policies
  if (featurePolicy?.allowsFeature('microphone') === false) return 'microphone_blocked'
  const permission = await microphonePermission()
  // Chromium asks again twice, and Firefox as long as the refusal was not to be remembered.
  return permission?.state === 'prompt' ? 'microphone_dismissed' : 'microphone_denied'
}

/** `undefined` where the browser does not tell. */
export async function microphonePermission(): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: 'microphone' })
  } catch {
    return undefined
  }
}
