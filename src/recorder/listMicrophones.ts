import type { Microphone } from './AudioRecorder.js'

/** Before one was allowed, browsers tell neither names nor ids, only that there are some. */
export async function listMicrophones(): Promise<{ isAny: boolean; devices: readonly Microphone[] }> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? []
  const inputs = all.filter(({ kind }) => kind === 'audioinput')
  return {
    isAny: inputs.length > 0,
    devices: inputs
      .filter(({ deviceId }) => deviceId !== '')
      .map(({ deviceId, label }) => ({ deviceId, label })),
  }
}
