/** Whether a host answers at all, whatever it says. */
export async function isReachable(url: string, signal: AbortSignal): Promise<boolean> {
  return fetch(new URL('/', url), { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal }).then(
    () => true,
    () => false,
  )
}
