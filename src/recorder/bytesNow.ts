/**
 * The bytes of a piece in this very task: a page that is about to go may have no other. The one way to them that does not wait
 * is a request; the piece itself where a page's policy forbids it.
 */
export function bytesNow(piece: Blob): ArrayBuffer | Blob {
  const address = URL.createObjectURL(piece)
  try {
    const request = new XMLHttpRequest()
    request.open('GET', address, false)
    // Every byte becomes a character, and is its low half.
    request.overrideMimeType('text/plain; charset=x-user-defined')
    request.send()
    return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0)).buffer
  } catch {
    return piece
  } finally {
    URL.revokeObjectURL(address)
  }
}
