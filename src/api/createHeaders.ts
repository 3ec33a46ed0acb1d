/** Headers of your own, for instance a session token for your proxy; a function is called for every attempt. */
export type ClientHeaders =
  | Record<string, string>
  | (() => Record<string, string> | Promise<Record<string, string>>)

/** Builds the headers of one attempt, so that a token that was renewed during a wait is used. */
export async function createHeaders(
  apiKey: string | undefined,
  headers: ClientHeaders | undefined,
): Promise<Headers> {
  const built = new Headers(typeof headers === 'function' ? await headers() : headers)
  if (apiKey !== undefined && !built.has('authorization')) built.set('authorization', `Bearer ${apiKey}`)
  return built
}
