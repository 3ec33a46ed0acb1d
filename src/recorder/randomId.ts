/** An id that nobody else has. Not `randomUUID`: a page that came by plain HTTP has none. */
export function randomId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}
