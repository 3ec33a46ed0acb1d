/** What the recipes use of packages that are not installed here. This is for error reporting. */
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

/** What the recipe for toasts and alerts uses. */
declare module 'sonner' {
  import type { MouseEvent, ReactNode } from 'react'

  interface Action {
    label: ReactNode
    onClick: (event: MouseEvent<HTMLButtonElement>) => void
  }
  interface Options {
    id?: string
    duration?: number
    description?: ReactNode
    action?: Action | ReactNode
    cancel?: Action | ReactNode
  }
  type Show = (title: ReactNode, options?: Options) => string | number
  export const toast: { warning: Show; error: Show; dismiss: (id: string) => void }
}

declare module '@mui/material/Alert' {
  import type { ComponentProps, ReactNode } from 'react'

  export default function Alert(
    props: ComponentProps<'div'> & {
      severity?: 'warning' | 'error'
      action?: ReactNode
    },
  ): ReactNode
}

declare module '@mui/material/AlertTitle' {
  import type { ComponentProps, ReactNode } from 'react'

  export default function AlertTitle(props: ComponentProps<'div'>): ReactNode
}

declare module '@mui/material/Button' {
  import type { ComponentProps, ReactNode } from 'react'

  export default function Button(props: ComponentProps<'button'>): ReactNode
}

declare module '@/components/ui/alert' {
  import type { ComponentProps, ReactNode } from 'react'

  type Box = ComponentProps<'div'>
  export function Alert(props: Box & { variant?: 'default' | 'destructive' }): ReactNode
  export function AlertTitle(props: Box): ReactNode
  export function AlertDescription(props: Box): ReactNode
}

declare module '@/components/ui/button' {
  import type { ComponentProps, ReactNode } from 'react'

  export function Button(props: ComponentProps<'button'> & { variant?: 'default' | 'outline' }): ReactNode
}
