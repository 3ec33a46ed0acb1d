import { onlineManager } from '@tanstack/react-query'
import { heedOffline } from '../run/isOffline.js'
import { lookAgain } from '../time/startWait.js'

/** From now on runs wait while TanStack Query's `onlineManager` says offline: an app may tell it more than a browser knows. */
export function heedOnlineManager(): void {
  // Both are the same however often.
  heedOffline(saysOffline)
  onlineManager.subscribe(lookAgain)
}

function saysOffline(): boolean {
  return !onlineManager.isOnline()
}
