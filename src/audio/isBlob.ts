/** Not `instanceof`: a file that was chosen in an iframe or a popup is of that window's kind. */
export function isBlob(value: unknown): value is Blob {
  return /^\[object (Blob|File)\]$/.test(Object.prototype.toString.call(value))
}

export function isFile(value: unknown): value is File {
  return Object.prototype.toString.call(value) === '[object File]'
}
