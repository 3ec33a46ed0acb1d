/**
 * How to allow in this browser what was denied, where it is not in the settings beside the address. Other browsers on iOS say
 * that they are Safari too, but for its version, and have their settings elsewhere.
 */
export function allowHint(userAgent: string): 'allowInFirefox' | 'allowInSafari' | undefined {
  if (userAgent.includes('Firefox/')) return 'allowInFirefox'
  return /Mac OS X.* Version\/.* Safari\//.test(userAgent) ? 'allowInSafari' : undefined
}
