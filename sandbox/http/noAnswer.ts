import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

const [marker = ''] = [...RESPONSE_ALREADY_SENT.headers.keys()]

/** Tells the server to leave the connection alone: it is broken, or is being answered by hand. */
export const noAnswer = () => new Response(null, { headers: { [marker]: 'true' } })

export const isNoAnswer = (response: Response) => response.headers.has(marker)
