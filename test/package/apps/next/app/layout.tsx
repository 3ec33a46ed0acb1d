import type { ReactNode } from 'react'
import 'lesan-react/styles.css'

export const metadata = { title: 'Consumer' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="am">
      <body>{children}</body>
    </html>
  )
}
