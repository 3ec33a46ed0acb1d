export type Scope = 'read' | 'write'

export interface ApiKey {
  scopes: readonly Scope[]
  state: 'valid' | 'expired' | 'revoked'
  /** Client addresses it works from; all if left out. */
  allowedIps?: readonly string[]
  /** `Origin` headers it works with; all if left out. */
  allowedOrigins?: readonly string[]
  /** Instead of the sandbox's own limit. */
  dailyMinutes?: number
  /** For people. */
  purpose: string
}

const valid = { scopes: ['read', 'write'], state: 'valid' } as const

export const apiKeys: Readonly<Record<string, ApiKey>> = {
  sk_test_sandbox: { ...valid, purpose: 'works; so does sk_test_sandbox_ANYTHING, with limits of its own' },
  sk_test_read_only: { ...valid, scopes: ['read'], purpose: 'insufficient_scope on every create' },
  sk_test_tiny_quota: { ...valid, dailyMinutes: 0.1, purpose: 'daily_quota_exceeded after 6 s of audio' },
  sk_test_expired: { ...valid, state: 'expired', purpose: 'expired_api_key' },
  sk_test_revoked: { ...valid, state: 'revoked', purpose: 'revoked_api_key' },
  sk_test_other_ip: { ...valid, allowedIps: ['203.0.113.7'], purpose: 'ip_not_allowed' },
  sk_test_other_origin: {
    ...valid,
    allowedOrigins: ['https://app.example.com'],
    purpose: 'origin_not_allowed, except from https://app.example.com',
  },
}

export function findKey(key: string): ApiKey | undefined {
  if (/^sk_test_sandbox_\w+$/.test(key)) return apiKeys['sk_test_sandbox']
  return Object.hasOwn(apiKeys, key) ? apiKeys[key] : undefined
}
