/** The client broke the connection before its whole request had arrived. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
}
