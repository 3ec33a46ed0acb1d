/** What the recipe uses of two packages that are not installed here. */
declare module '@sentry/react' {
  export function captureException(
    error: unknown,
    hint?: {
      fingerprint?: string[]
      tags?: Record<string, string | number | boolean | null | undefined>
      extra?: Record<string, unknown>
    },
  ): string
}

declare module 'posthog-js' {
  const posthog: { captureException: (error: unknown, properties?: Record<string, unknown>) => void }
  export default posthog
}
