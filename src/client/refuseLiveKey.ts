import { TranscriptionError } from '../errors/TranscriptionError.js'

/**
 * Refuses a live key where every visitor could read it, whether alone or within a header.
 *
 * @throws TranscriptionError in a page and in a web worker
 */
export function refuseLiveKey(key: string | undefined, headers: Record<string, string> | undefined): void {
  // Servers have no `importScripts`; those at the edge are workers in name alone.
  if (typeof document === 'undefined' && !('importScripts' in globalThis)) return
  if (![key, ...Object.values(headers ?? {})].some((value) => /sk_live_/i.test(value ?? ''))) return
  throw new TranscriptionError({
    code: 'unknown_error',
    message: [
      'lesan-react: a live API key (sk_live_…) was given to the client in a browser.',
      'Everyone who opens the page can read it there and use it at your expense.',
      'Keep the key on your server: pass the address of your own proxy as `baseUrl` and no `apiKey`; the proxy adds the key. For a page that only you can open, set `allowLiveKeyInBrowser: true`.',
    ].join('\n'),
  })
}
