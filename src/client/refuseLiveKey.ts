/**
 * Refuses a live key where every visitor could read it.
 *
 * @throws Error in a browser, unless explicitly allowed
 */
export function refuseLiveKey(apiKey: string | undefined): void {
  if (!apiKey?.trim().startsWith('sk_live_') || typeof document === 'undefined') return
  throw new Error(
    [
      'lesan-react: a live API key (sk_live_…) was given to the client in a browser.',
      'Everyone who opens the page can read it there and use it at your expense.',
      'Keep the key on your server: pass the address of your own proxy as `baseUrl` and no `apiKey`; the proxy adds the key. For a page that only you can open, set `allowLiveKeyInBrowser: true`.',
    ].join('\n'),
  )
}
