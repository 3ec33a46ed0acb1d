import {
  createTranscriptionClient,
  errorCatalog,
  TranscriptionProvider,
  transcriptionJobOptions,
} from 'lesan-react'
import { am } from 'lesan-react/locales/am'
import { connection } from 'next/server'
import { LastError } from './LastError'

const client = createTranscriptionClient({ baseUrl: '/api/lesan' })

/** What a server component reads of the library without a browser, and a banner that is in the server's markup already. */
export default async function Page() {
  // Rendered for each request: its scripts carry the nonce of the policy.
  await connection()
  return (
    <main>
      <p id="from-server">{errorCatalog.rate_limit_exceeded.status}</p>
      <p id="key-from-server">{transcriptionJobOptions(client, 'job_1').queryKey.join(' ')}</p>
      <TranscriptionProvider locale="am" messages={[am]}>
        <LastError />
      </TranscriptionProvider>
    </main>
  )
}
