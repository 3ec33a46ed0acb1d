/** Whether the browser says so. It can be wrong (a VPN), which is why a person may try all the same. */
export function isOffline(): boolean {
  return globalThis.navigator?.onLine === false
}
