/** A method and a path of the API, as its documents write them. */
export type Endpoint =
  | 'POST /transcribe'
  | 'POST /v1/transcriptions'
  | 'GET /v1/transcriptions'
  | 'GET /v1/transcriptions/{id}'
  | 'GET /v1/usage'
  | 'GET /v1/uploads/signed-url'

/** All the proxy forwards: the API's own endpoints and the query fields each of them has. */
const endpoints: Record<Endpoint, readonly string[]> = {
  'POST /transcribe': [],
  'POST /v1/transcriptions': [],
  'GET /v1/transcriptions': ['limit', 'cursor'],
  'GET /v1/transcriptions/{id}': [],
  'GET /v1/usage': [],
  'GET /v1/uploads/signed-url': ['filename', 'content_type'],
}

/** What a request asks of the API. */
export interface ProxyCall {
  /** Method and path at the API. */
  endpoint: Endpoint
  /** The job it is about; absent if it is about none. */
  id?: string | undefined
}

export interface FoundCall extends ProxyCall {
  /** Path and query at the API. */
  target: string
}

const patterns = (Object.keys(endpoints) as Endpoint[]).map((endpoint) => {
  const [method, path = ''] = endpoint.split(' ')
  return { endpoint, method, path, pattern: new RegExp(`${path.replace('{id}', '([\\w-]{1,128})')}$`) }
})

/**
 * Finds the endpoint by the end of the path, so that any prefix an app chooses will do and none has to be configured.
 * What is sent on is put together from the table, never cut from the request: the prefix, encoded characters and
 * unknown query fields have no way into it.
 */
export function findCall(method: string, { pathname, searchParams }: URL): FoundCall | undefined {
  for (const { endpoint, path, pattern, ...entry } of patterns) {
    const match = method === entry.method ? pattern.exec(pathname) : null
    if (!match) continue
    const [, id] = match
    const target = (id === undefined ? path : path.replace('{id}', id)) + queryOf(endpoint, searchParams)
    return { endpoint, id, target }
  }
  return undefined
}

function queryOf(endpoint: Endpoint, given: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of endpoints[endpoint]) {
    const value = given.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.size > 0 ? `?${kept}` : ''
}
