/** A file that begins like audio. */
export function namedFile(name: string): File {
  const type = { mp3: 'audio/mpeg', ogg: 'audio/ogg', wav: 'audio/wav', flac: 'audio/flac' }[
    name.split('.').at(-1) ?? ''
  ]
  return new File(['ID3\u0004'], name, { type: type ?? '' })
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
