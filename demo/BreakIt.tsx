import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Failure, QueuedFailure } from '../sandbox/Failure.js'
import { type Audience, errorCatalog } from '../src/index.js'
import { format } from '../src/messages/format.js'
import { apiCodes, failureOf, firstFailures, lineFailures, nameOf } from './failureChoices.js'
import { goOffline, goOnline } from './goOffline.js'
import { clearStaged, readStaged, stageFailure } from './stagedFailures.js'
import type { DemoWords, FailureGroup, FirstFailure, LineFailure, Mistake } from './words/DemoWords.js'
import { useWords } from './words/useWords.js'

/** Long enough to read what is said of it. */
const OFFLINE_SECONDS = 6

interface BreakItProps {
  /** Sends what is to run into it. Without it, whatever comes next does. */
  onStaged: (() => void) | undefined
  audience: Audience
  onAudienceChange: (audience: Audience) => void
  /** What this side refuses, or the API, and what sends it. */
  mistakes: Partial<Record<Mistake, () => void>> | undefined
}

/** Asks the sandbox to fail and sends something to it, or makes a mistake. */
export function BreakIt(props: BreakItProps): ReactNode {
  const { onStaged, audience, onAudienceChange, mistakes } = props
  const words = useWords()
  const queryClient = useQueryClient()
  const { data: staged } = useQuery({
    queryKey: ['staged'],
    queryFn: readStaged,
    initialData: [],
    // Requests use it up; with nothing in it there is nothing to look up.
    enabled: ({ state }) => (state.data ?? []).length > 0,
    refetchInterval: 1_000,
    retry: false,
    networkMode: 'always',
  })
  const change = useMutation({
    // What is left of an earlier one would come first.
    mutationFn: async (failure: Failure | null) => {
      const none = await clearStaged()
      return failure ? stageFailure(failure) : none
    },
    onSuccess(answer, failure) {
      queryClient.setQueryData(['staged'], answer)
      if (failure) onStaged?.()
    },
    networkMode: 'always',
  })

  function breakWith(form: FormData): void {
    const failure = asked(form)
    if (failure !== 'offline') {
      goOnline()
      return change.mutate(failure)
    }
    goOffline(OFFLINE_SECONDS)
    onStaged?.()
  }

  return (
    <aside className="card break-it" aria-labelledby="break-it">
      <h2 id="break-it">{words.breakIt}</h2>
      <p className="hint">{onStaged ? words.breakItHint : words.breakItNext}</p>

      <form
        onSubmit={(event) => {
          event.preventDefault()
          const { submitter } = event.nativeEvent as SubmitEvent
          breakWith(new FormData(event.currentTarget, submitter))
        }}
      >
        <div className="first-choices">
          {(Object.keys(firstFailures) as FirstFailure[]).map((choice) => (
            <button key={choice} type="submit" name="failure" value={choice} className="button first-choice">
              <span>{words.first[choice]}</span>
              <span className="facts">{firstFailures[choice].status ?? `${OFFLINE_SECONDS} s`}</span>
            </button>
          ))}
        </div>
        <div className="staged">
          <div role="status">
            {change.isError && <p>{words.sandboxSilent}</p>}
            {staged.length === 0 ? (
              <p>{words.nothingStaged}</p>
            ) : (
              <ol aria-label={words.staged}>
                {staged.map((failure, index) => (
                  <li key={index}>{describe(failure, words)}</li>
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
            {words.clear}
          </button>
        </div>
        <label className="number">
          {words.seconds}
          <input name="retry_after" type="number" min={0} max={90_000} step="any" defaultValue={5} />
        </label>
        <details className="more">
          <summary>{words.allCodes}</summary>
          <label className="number">
            {words.times}
            <input name="times" type="number" min={1} max={99} required defaultValue={1} />
          </label>
          {(Object.keys(words.groups) as FailureGroup[]).map((group) => (
            <fieldset key={group} className="choices">
              <legend>{[words.groups[group], apiCodes[group]?.status].filter(Boolean).join(' · ')}</legend>
              {(apiCodes[group]?.codes ?? (Object.keys(lineFailures) as LineFailure[])).map((choice) => (
                <button key={choice} type="submit" name="failure" value={choice} className="choice">
                  {choice in lineFailures ? words.line[choice as LineFailure] : choice}
                </button>
              ))}
            </fieldset>
          ))}
          <p className="hint">{words.slowLine}</p>
          {mistakes && (
            <fieldset className="choices">
              <legend>{words.mistakes}</legend>
              {Object.entries(mistakes).map(([mistake, make]) => (
                <button key={mistake} type="button" className="choice" onClick={make}>
                  {words.mistake[mistake as Mistake]}
                </button>
              ))}
            </fieldset>
          )}
          <label className="check">
            <input
              type="checkbox"
              checked={audience === 'developer'}
              onChange={({ currentTarget }) => onAudienceChange(currentTarget.checked ? 'developer' : 'user')}
            />
            {words.forDevelopers}
          </label>
        </details>
      </form>
    </aside>
  )
}

/** The failure the form asks for. What a choice says itself comes before what stands in the fields. */
function asked(form: FormData): Failure | 'offline' {
  const failure = failureOf(form.get('failure') as string)
  if (failure === 'offline') return failure
  const times = Number(form.get('times'))
  const seconds = form.get('retry_after')
  const isLimit = failure.kind === 'error' && errorCatalog[failure.code].type === 'rate_limit_error'
  return isLimit && seconds !== ''
    ? { times, retry_after: Number(seconds), ...failure }
    : { times, ...failure }
}

function describe(failure: QueuedFailure, words: DemoWords): string {
  const wait =
    failure.kind === 'error' &&
    failure.retry_after !== undefined &&
    format(words.wait, { seconds: failure.retry_after }, words.lang)
  const times = failure.times > 1 && format(words.timesOf, { count: failure.times }, words.lang)
  return [nameOf(failure, words), wait, times].filter(Boolean).join(' · ')
}
