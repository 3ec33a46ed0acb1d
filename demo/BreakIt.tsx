import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Failure, QueuedFailure } from '../sandbox/Failure.js'
import { type Audience, errorCatalog } from '../src/index.js'
import { apiFailures, type FailureChoice, failureChoices, labelOf, lineFailures } from './failureChoices.js'
import { clearStaged, readStaged, stageFailure } from './stagedFailures.js'

interface BreakItProps {
  /** Changes when what is staged may have changed. */
  moment: string
  /** No request was made yet: there is nothing to look up. */
  isIdle: boolean
  audience: Audience
  onAudienceChange: (audience: Audience) => void
  /** What this side refuses, or the API: a label for each, and what sends it. */
  mistakes: Record<string, () => void>
}

/** Asks the sandbox to fail, or makes a mistake. */
export function BreakIt({ moment, isIdle, audience, onAudienceChange, mistakes }: BreakItProps): ReactNode {
  const queryClient = useQueryClient()
  const queryKey = ['staged', moment]
  const { data: staged = [] } = useQuery({
    queryKey,
    queryFn: readStaged,
    enabled: !isIdle,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const change = useMutation({
    mutationFn: (failure: Failure | null) => (failure ? stageFailure(failure) : clearStaged()),
    onSuccess: (answer) => queryClient.setQueryData(queryKey, answer),
    networkMode: 'always',
  })

  return (
    <aside className="card break-it" aria-labelledby="break-it">
      <h2 id="break-it">Break it</h2>
      <p>Pick what the next request runs into, then transcribe.</p>

      <div className="staged">
        <div role="status">
          {change.isError && <p>The sandbox did not take it: is the demo still running?</p>}
          {staged.length === 0 ? (
            <p className="staged-none">Nothing staged: the next request goes through.</p>
          ) : (
            <ol aria-label="Staged failures">
              {staged.map((failure, index) => (
                <li key={index}>{describe(failure)}</li>
              ))}
            </ol>
          )}
        </div>
        <button
          type="button"
          className="button button-small"
          aria-disabled={staged.length === 0}
          onClick={() => change.mutate(null)}
        >
          Clear
        </button>
      </div>

      <form
        onSubmit={(event) => {
          event.preventDefault()
          const { submitter } = event.nativeEvent as SubmitEvent
          change.mutate(failureOf(new FormData(event.currentTarget, submitter)))
        }}
      >
        <div className="numbers">
          <label>
            Times
            <input name="times" type="number" min={1} max={99} required defaultValue={1} />
          </label>
          <label>
            Seconds to wait
            <input name="retry_after" type="number" min={0} max={90_000} step="any" defaultValue={5} />
          </label>
        </div>
        {Object.entries({ ...apiFailures, 'On the line': lineFailures }).map(([name, choices]) => (
          <Choices key={name} name={name} choices={choices} staged={staged} />
        ))}
        <p className="hint">For a slow line, set one in the browser's developer tools, under Network.</p>
      </form>

      <fieldset className="choices">
        <legend>Or send something wrong</legend>
        {Object.entries(mistakes).map(([label, make]) => (
          <button key={label} type="button" className="choice" onClick={make}>
            {label}
          </button>
        ))}
      </fieldset>

      <label className="check">
        <input
          type="checkbox"
          checked={audience === 'developer'}
          onChange={({ currentTarget }) => onAudienceChange(currentTarget.checked ? 'developer' : 'user')}
        />
        Explain errors to developers
      </label>
    </aside>
  )
}

interface ChoicesProps {
  name: string
  choices: FailureChoice[]
  staged: QueuedFailure[]
}

function Choices({ name, choices, staged }: ChoicesProps): ReactNode {
  return (
    <fieldset className="choices">
      <legend>{name}</legend>
      {choices.map(({ label }) => {
        const times = staged.reduce(
          (sum, failure) => sum + (labelOf(failure) === label ? failure.times : 0),
          0,
        )
        return (
          <button key={label} type="submit" name="failure" value={label} className="choice">
            {label}
            {times > 0 && (
              <span className="choice-times" aria-hidden="true">
                {times}
              </span>
            )}
          </button>
        )
      })}
    </fieldset>
  )
}

/** The failure the form asks for. */
function failureOf(form: FormData): Failure | null {
  const failure = failureChoices.get(form.get('failure') as string)
  if (!failure) return null
  const times = Number(form.get('times'))
  const retryAfter = form.get('retry_after')
  const isLimit = failure.kind === 'error' && errorCatalog[failure.code].type === 'rate_limit_error'
  return isLimit && retryAfter !== ''
    ? { ...failure, times, retry_after: Number(retryAfter) }
    : { ...failure, times }
}

function describe(failure: QueuedFailure): string {
  const wait =
    failure.kind === 'error' && failure.retry_after !== undefined && `wait ${failure.retry_after} s`
  return [labelOf(failure), wait, failure.times > 1 && `${failure.times} times`].filter(Boolean).join(' · ')
}
