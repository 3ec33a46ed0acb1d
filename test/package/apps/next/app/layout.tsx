import type { ReactNode } from 'react'
import 'lesan-react/styles.css'

export const metadata = { title: 'Transcribe' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
