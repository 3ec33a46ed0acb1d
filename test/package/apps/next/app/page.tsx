import { connection } from 'next/server'
import { Transcriber } from './Transcriber'

export default async function Page() {
  // Rendered for each request: its scripts carry the nonce of the policy.
  await connection()
  return (
    <main>
      <Transcriber />
    </main>
  )
}
