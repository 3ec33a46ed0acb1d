import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  createOpenJobs,
  createTranscriptionClient,
  type OpenJobs,
  type TranscriptionClient,
  useOpenJobs,
  useTranscriptionJob,
} from '../../src/index.js'
import { done, failure, job } from '../helpers/scriptedApi.js'

const KEY = 'test.open-jobs'

beforeEach(() => localStorage.removeItem(KEY))
afterEach(() => localStorage.removeItem(KEY))

function Jobs({ client, openJobs }: { client: TranscriptionClient; openJobs: OpenJobs }) {
  return useOpenJobs(openJobs).map(({ id }) => <Job key={id} id={id} client={client} />)
}

function Job({ id, client }: { id: string; client: TranscriptionClient }) {
  const { phase } = useTranscriptionJob(id, { client })
  return <p>{`${id} ${phase} `}</p>
}

test.each([
  ['StrictMode off', false],
  ['StrictMode on', true],
])('%s: open jobs are followed to their end and vanish, an unknown one without a word', async (_, strict) => {
  const openJobs = createOpenJobs({ key: KEY })
  openJobs.add('gone')
  openJobs.add('job_1')
  let isDone = false
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    openJobs,
    fetch: async (input) =>
      new Request(input).url.endsWith('gone')
        ? failure(404, 'job_not_found')
        : isDone
          ? done.clone()
          : job('processing'),
  })
  const tree = (
    <QueryClientProvider client={new QueryClient()}>
      <Jobs client={client} openJobs={openJobs} />
    </QueryClientProvider>
  )
  const view = await render(strict ? <StrictMode>{tree}</StrictMode> : tree)
  await expect.poll(() => view.container.textContent).toBe('job_1 processing ')
  // Who goes away does not give the job up.
  await view.unmount()
  expect(openJobs.getJobs()).toEqual([{ id: 'job_1' }])
  isDone = true
  const again = await render(tree)
  await expect.poll(() => again.container.textContent).toBe('')
  expect(localStorage.getItem(KEY)).toBeNull()
})

test('another tab’s changes show at once', async () => {
  const openJobs = createOpenJobs({ key: KEY })
  function Ids() {
    return useOpenJobs(openJobs)
      .map(({ id }) => id)
      .join(' ')
  }
  const { container } = await render(<Ids />)
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const theirs = frame.contentWindow?.localStorage
  theirs?.setItem(KEY, '["theirs"]')
  await expect.poll(() => container.textContent).toBe('theirs')
  openJobs.add('ours')
  await expect.poll(() => container.textContent).toBe('theirs ours')
  theirs?.removeItem(KEY)
  await expect.poll(() => container.textContent).toBe('')
  frame.remove()
})
