let isToldOffline = () => false

/** Whether the browser or the app says so. Both can be wrong (a VPN), which is why a person may try all the same. */
export function isOffline(): boolean {
  return globalThis.navigator?.onLine === false || isToldOffline()
}

/** Lets an app say so as well. */
export function heedOffline(isOffline: () => boolean): void {
  isToldOffline = isOffline
}
