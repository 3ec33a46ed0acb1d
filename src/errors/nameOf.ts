/** What an exception is called, whatever was thrown. */
export function nameOf(thrown: unknown): unknown {
  return (Object(thrown) as { name?: unknown }).name
}
