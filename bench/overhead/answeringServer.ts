import { createServer } from 'node:http'

/** A process of its own, so that its work is not counted. Tells its port. */
const transcript = JSON.stringify({ id: 'job', status: 'completed', text: 'done', results: {}, metadata: {} })
const server = createServer((request, response) => {
  request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(transcript))
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
