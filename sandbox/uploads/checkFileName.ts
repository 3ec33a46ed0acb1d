import { ApiError } from '../ApiError.js'

const endings = /\.(aac|flac|m4a|mp3|mp4|ogg|wav|webm)$/i

/** @throws ApiError unless the name ends as a supported format does. */
export function checkFileName(name: string, param: string): void {
  if (endings.test(name)) return
  throw new ApiError('invalid_audio_format', `Unsupported file name '${name}'.`, { param })
}
