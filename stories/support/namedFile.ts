import { createAudioFile } from '../../src/testing/createAudioFile.js'

const sound = createAudioFile()
const types: Record<string, string> = {
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
}

/** A recording of that name. */
export function namedFile(name: string): File {
  return new File([sound], name, { type: types[name.split('.').at(-1) ?? ''] ?? '' })
}

/** An event with files, as a browser makes it when a person drags or pastes. */
export function drag(type: 'dragenter' | 'drop' | 'paste', files: File[]): Event {
  const event = new Event(type, { bubbles: true, cancelable: true })
  // Not the browser’s own list: that makes copies, which lose what a story changed about a file.
  const items = files.map((file) => ({
    kind: 'file',
    type: file.type,
    getAsFile: () => file,
    webkitGetAsEntry: () => null,
  }))
  const fake = { types: ['Files'], files, items, dropEffect: 'none' }
  Object.defineProperty(event, type === 'paste' ? 'clipboardData' : 'dataTransfer', { value: fake })
  return event
}
