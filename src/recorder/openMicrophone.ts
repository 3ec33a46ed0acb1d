import { nameOf } from '../errors/nameOf.js'

/** What `getUserMedia` says of a microphone that is not there: the wanted one, or any. */
const goneNames: readonly unknown[] = ['OverconstrainedError', 'NotFoundError']

/** @returns whether it is another one than the wanted, which is gone */
export async function openMicrophone(
  deviceId: string | undefined,
  isWanted: () => boolean,
): Promise<{ stream: MediaStream; isOther: boolean }> {
  try {
    return { stream: await ask(deviceId), isOther: false }
  } catch (thrown) {
    if (deviceId === undefined || !goneNames.includes(nameOf(thrown)) || !isWanted()) throw thrown
    return { stream: await ask(undefined), isOther: true }
  }
}

function ask(deviceId: string | undefined): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, ...(deviceId !== undefined && { deviceId: { exact: deviceId } }) },
  })
}

/** The browser shows that someone listens until this. */
export function closeStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
