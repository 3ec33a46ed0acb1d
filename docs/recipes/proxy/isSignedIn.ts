/** Session ids of the people who are signed in. Put your app's own session check in the place of this file. */
export const sessions = new Set<string>()

export function isSignedIn(request: Request): boolean {
  const [, id] = /(?:^|; )session=([^;]+)/.exec(request.headers.get('cookie') ?? '') ?? []
  return id !== undefined && sessions.has(id)
}
