import { audioEndings } from './audioFormats.js'

/**
 * For the `accept` of an `<input type="file">`: types for phones, endings for the rest. `audio/*` alone greys out the
 * voice memos of an iPhone.
 */
export const audioAccept: string = [
  'audio/*',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/3gpp',
  ...audioEndings.map((ending) => `.${ending}`),
].join(',')
