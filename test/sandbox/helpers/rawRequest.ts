import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Opens a connection and sends text as it stands. */
export async function rawRequest(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(text)
  return socket
}

/** All that the server sends before it ends the connection. */
export async function readToEnd(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  await new Promise((resolve) => socket.once('close', resolve))
  return text
}
