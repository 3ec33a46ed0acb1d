/**
 * Not by `instanceof` alone: a file that was chosen in an iframe or a popup is of that window's kind. Nor by its tag alone:
 * happy-dom's has none.
 */
export function isBlob(value: unknown): value is Blob {
  return value instanceof Blob || /^\[object (Blob|File)\]$/.test(Object.prototype.toString.call(value))
}

export function isFile(value: unknown): value is File {
  return isBlob(value) && 'name' in value
}
