/** What systems put beside a person's files: a Mac's shadow files, its view of a folder, Windows' thumbnails and settings. */
const BY_THE_SYSTEM = /^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** Files as a person sees them: folders in natural order (`rec 2` before `rec 10`), without what the system put there. */
export function inOrder(files: readonly File[]): File[] {
  const own = files.filter(({ name }) => !BY_THE_SYSTEM.test(name))
  // Files that were chosen one by one come in the order of the system's own dialog.
  if (!own.some(isOfFolder)) return own
  return own
    .map((file) => ({ file, key: pathOf(file).replace(/\d+/g, (digits) => digits.padStart(12, '0')) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ file }) => file)
}

function isOfFolder(file: File): boolean {
  return pathOf(file)
    .replace(/^\.?\//, '')
    .includes('/')
}

/** `path` is react-dropzone's word for where a file lay in what was dropped. */
function pathOf(file: File & { path?: string }): string {
  return (file.path ?? (file.webkitRelativePath || file.name)).toLowerCase()
}
