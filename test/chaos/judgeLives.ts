import { type Ledger, tagPattern, textOf } from './createLedgerApi.js'
import type { LifeReport } from './createLife.js'
import { emptyTally, type Tally } from './Tally.js'

/** The documents that one tab showed, in order: each reload begins another. */
export type TabReport = readonly LifeReport[]

const ends: readonly string[] = ['success', 'error', 'cancelled']

/**
 * What the tabs of one browser saw, against what the server did. All must have had their time to end.
 *
 * @param closed tabs that nobody looks at any more: the last document of the first tab takes up what they left
 */
export function judgeLives(
  tabs: readonly TabReport[],
  ledger: Ledger,
  closed: readonly TabReport[] = [],
): Tally {
  const tally = emptyTally()
  const documents = [...tabs, ...closed].flat()
  const runs = documents.flatMap((document) => document.runs)
  const tags = new Set(runs.map(({ tag }) => tag).filter((tag) => tagPattern.test(tag)))
  const ended = new Set(runs.filter(({ phase }) => ends.includes(phase)).map(({ jobId }) => jobId))

  for (const { lost, early, overBound } of documents) {
    tally.lost += lost
    tally.early += early
    tally.overBound += overBound
  }
  for (const { tag, text, jobId = '' } of runs) {
    const expected = textOf(tags.has(tag) ? tag : (ledger.tagOf(jobId) ?? ''))
    if (text !== undefined && text !== expected) tally.foreign += 1
  }
  for (const tag of tags) {
    const asked = documents.flatMap(({ askedAgain }) => askedAgain).filter((one) => one === tag).length
    tally.doubled += Math.max(0, ledger.accepted(tag) - 1 - asked)
  }
  for (const tab of tabs)
    tally.hung += tab.at(-1)?.runs.filter(({ phase }) => !ends.includes(phase)).length ?? 0
  const heir = tabs[0]?.at(-1)
  for (const tab of [...tabs, ...closed.map((documents) => (heir ? [...documents, heir] : documents))]) {
    for (const [index, { tookUp }] of tab.entries()) {
      // What was open is taken up by the next document, unless it came to its end elsewhere.
      const isLost = ({ phase, jobId = '' }: LifeReport['runs'][number]) =>
        phase === 'processing' && !tookUp.includes(jobId) && !ended.has(jobId)
      tally.lost += tab[index - 1]?.runs.filter(isLost).length ?? 0
    }
  }
  tally.runs = tags.size
  tally.requests = ledger.requests()
  tally.leaked = ledger.open()
  return tally
}
