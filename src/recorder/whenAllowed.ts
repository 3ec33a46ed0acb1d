import { microphonePermission } from './microphoneError.js'

/** Calls back when the microphone is no longer denied: a person may allow it in the browser's settings. Returns what ends that. */
export function whenAllowed(callback: () => void): () => void {
  let permission: PermissionStatus | undefined
  let isOver = false
  void wait()
  return () => {
    isOver = true
    if (permission) permission.onchange = null
  }

  async function wait(): Promise<void> {
    permission = await microphonePermission()
    if (!permission || isOver) return
    permission.onchange = () => {
      if (permission?.state !== 'denied') callback()
    }
  }
}
