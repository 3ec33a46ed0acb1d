import { onlineManager } from '@tanstack/react-query'
import { heedOffline } from '../run/isOffline.js'
import { lookAgain } from '../time/startWait.js'

let isHeeded = false

/** From now on runs wait while TanStack Query's `onlineManager` says offline: an app may tell it more than a browser knows. */
export function heedOnlineManager(): void {
  if (isHeeded) return
  isHeeded = true
  heedOffline(() => !onlineManager.isOnline())
  onlineManager.subscribe(lookAgain)
}
