import {
  createTranscriptionClient,
  errorCatalog,
  TranscriptionProvider,
  transcriptionJobOptions,
} from 'lesan-react'
import { am } from 'lesan-react/locales/am'
import { connection } from 'next/server'
import { Transcribe } from '../../common/Transcribe'
import { LastError } from './LastError'

const client = createTranscriptionClient({ baseUrl: '/api/lesan' })

/** A server component: it reads what needs no browser and renders what does. */
export default async function Page() {
  // Rendered for each request: its scripts carry the nonce of the policy.
  await connection()
  return (
    <>
      <p id="from-server">{errorCatalog.rate_limit_exceeded.status}</p>
      <p id="key-from-server">{transcriptionJobOptions(client, 'job_1').queryKey.join(' ')}</p>
      <TranscriptionProvider locale="am" messages={[am]}>
        <LastError />
      </TranscriptionProvider>
      <Transcribe />
    </>
  )
}
