import type { Failure, QueuedFailure } from '../sandbox/Failure.js'

/** What the sandbox will let fail next, in order. */
export function readStaged(): Promise<QueuedFailure[]> {
  return control('GET')
}

export function stageFailure(failure: Failure): Promise<QueuedFailure[]> {
  return control('POST', { failures: [failure] })
}

export async function clearStaged(): Promise<QueuedFailure[]> {
  return control('DELETE')
}

async function control(method: string, body?: { failures: Failure[] }): Promise<QueuedFailure[]> {
  const response = await fetch('/sandbox/failures', {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}: ${await response.text()}`)
  if (response.status === 204) return []
  const answer = (await response.json()) as { failures: QueuedFailure[] }
  return answer.failures
}
